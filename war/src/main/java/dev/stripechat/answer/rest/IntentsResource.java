package dev.stripechat.answer.rest;

import dev.stripechat.answer.EntryText;
import dev.stripechat.answer.Intent;
import dev.stripechat.answer.KnowledgeEntries;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.Starter;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What shoppers ask for, and what the own shop has to say to it. */
@Path("/api/v1/answers/intents")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class IntentsResource {

    private final KnowledgeEntries entries;
    private final CurrentMember current;

    @Inject
    public IntentsResource(KnowledgeEntries entries, CurrentMember current) {
        this.entries = entries;
        this.current = current;
    }

    /** All of them. */
    public record Intents(List<IntentView> intents) {}

    /**
     * One.
     *
     * @param seeds how many phrasings the starter set has, by language
     */
    public record IntentView(
            String key,
            String group,
            String ground,
            String state,
            List<String> entries,
            Map<String, Integer> seeds,
            List<QuestionView> texts,
            List<SuggestionView> suggestion) {}

    /** How it is asked, in short. */
    public record QuestionView(String language, String question) {}

    /** What an answer may look like. */
    public record SuggestionView(String language, String question, String answer) {

        static SuggestionView of(EntryText text) {
            return new SuggestionView(text.language().tag(), text.question(), text.answer());
        }
    }

    /** Of the starter set. */
    public record Phrasings(List<String> phrasings) {}

    @GET
    @ForStaff(Role.AGENT)
    public Intents list() {
        List<KnowledgeEntry> all =
                entries.all(current.member().shop()).stream()
                        .filter(entry -> entry.state() != KnowledgeEntry.State.RETIRED)
                        .toList();
        return new Intents(Arrays.stream(Intent.values()).map(one -> view(one, all)).toList());
    }

    @GET
    @Path("{key}/phrasings")
    @ForStaff(Role.AGENT)
    public Phrasings phrasings(
            @PathParam("key") String key, @QueryParam("language") @Nullable String language) {
        Intent intent =
                Intent.of(key).orElseThrow(() -> Refusal.notFound("There is no such topic."));
        return new Phrasings(Starter.phrasings(intent, DraftBody.spoken(language)));
    }

    private static IntentView view(Intent intent, List<KnowledgeEntry> all) {
        List<KnowledgeEntry> own =
                all.stream()
                        .filter(entry -> entry.intent().filter(intent::equals).isPresent())
                        .toList();
        return new IntentView(
                intent.key(),
                word(intent.group()),
                word(intent.ground()),
                state(intent, own),
                own.stream().map(entry -> entry.id().toString()).toList(),
                Arrays.stream(Language.values())
                        .collect(
                                Collectors.toMap(
                                        Language::tag,
                                        language -> Starter.phrasings(intent, language).size())),
                Arrays.stream(Language.values())
                        .map(
                                language ->
                                        new QuestionView(
                                                language.tag(), Starter.question(intent, language)))
                        .toList(),
                Starter.suggestion(intent).stream().map(SuggestionView::of).toList());
    }

    private static String state(Intent intent, List<KnowledgeEntry> own) {
        boolean isAnswered =
                own.stream()
                        .filter(KnowledgeEntry::isLive)
                        .flatMap(entry -> entry.texts().stream())
                        .anyMatch(text -> !text.answer().isEmpty());
        if (isAnswered) {
            return "answered";
        }
        return intent.ground() == Intent.Ground.LIVE ? "live" : "missing";
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
