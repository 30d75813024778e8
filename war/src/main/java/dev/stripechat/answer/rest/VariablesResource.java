package dev.stripechat.answer.rest;

import dev.stripechat.answer.EntryText;
import dev.stripechat.answer.Filling;
import dev.stripechat.answer.KnowledgeEntries;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.SetVariable;
import dev.stripechat.answer.ShopValue;
import dev.stripechat.answer.ShopValues;
import dev.stripechat.answer.Starter;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the variables of the own shop's answers stand for. */
@Path("/api/v1/answers/variables")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VariablesResource {

    private final KnowledgeEntries entries;
    private final ShopValues values;
    private final SetVariable setVariable;
    private final CurrentMember current;

    @Inject
    public VariablesResource(
            KnowledgeEntries entries,
            ShopValues values,
            SetVariable setVariable,
            CurrentMember current) {
        this.entries = entries;
        this.values = values;
        this.setVariable = setVariable;
        this.current = current;
    }

    /** All of them. */
    public record Variables(List<VariableView> variables) {}

    /**
     * One.
     *
     * @param entries in which it is
     */
    public record VariableView(String name, List<ValueView> values, List<String> entries) {}

    /** What it stands for in one language. */
    public record ValueView(String language, String value) {}

    /** What an admin puts. */
    public record Wanted(List<WantedValue> values) {

        public Wanted {
            if (values == null || values.contains(null)) {
                throw Refusal.invalid("incomplete", "values is needed.");
            }
        }

        Map<Language, String> byLanguage() {
            Map<Language, String> all = new EnumMap<>(Language.class);
            values.forEach(value -> all.put(DraftBody.spoken(value.language()), value.text()));
            return all;
        }
    }

    /** In one language. */
    public record WantedValue(String language, String value) {

        String text() {
            if (value == null) {
                throw Refusal.invalid("bad_value", "A value is needed.");
            }
            return value;
        }
    }

    @GET
    @ForStaff(Role.AGENT)
    public Variables list() {
        ShopId shop = current.member().shop();
        List<ShopValue> put = values.all(shop);
        List<KnowledgeEntry> all =
                entries.all(shop).stream()
                        .filter(entry -> entry.state() != KnowledgeEntry.State.RETIRED)
                        .toList();
        Stream<String> used = all.stream().flatMap(VariablesResource::names);
        TreeSet<String> names = new TreeSet<>();
        Stream.of(used, put.stream().map(ShopValue::name), Starter.variables().stream())
                .flatMap(more -> more)
                .filter(name -> !Filling.KNOWN.contains(name))
                .forEach(names::add);
        return new Variables(names.stream().map(name -> view(name, put, all)).toList());
    }

    @PUT
    @Path("{name}")
    @ForStaff(Role.ADMIN)
    public VariableView save(@PathParam("name") String name, Wanted wanted) {
        setVariable.by(current.member(), name, wanted.byLanguage());
        ShopId shop = current.member().shop();
        return view(name, values.all(shop), entries.all(shop));
    }

    private static Stream<String> names(KnowledgeEntry entry) {
        return entry.texts().stream()
                .map(EntryText::answer)
                .flatMap(a -> Filling.names(a).stream());
    }

    private static VariableView view(
            String name, List<ShopValue> put, List<KnowledgeEntry> entries) {
        return new VariableView(
                name,
                put.stream()
                        .filter(value -> value.name().equals(name))
                        .map(value -> new ValueView(value.language().tag(), value.value()))
                        .toList(),
                entries.stream()
                        .filter(entry -> names(entry).anyMatch(name::equals))
                        .map(entry -> entry.id().toString())
                        .toList());
    }
}
