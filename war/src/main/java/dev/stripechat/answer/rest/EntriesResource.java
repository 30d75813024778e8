package dev.stripechat.answer.rest;

import dev.stripechat.answer.KnowledgeEntries;
import dev.stripechat.answer.KnowledgeEntry;
import dev.stripechat.answer.PublishEntry;
import dev.stripechat.answer.SaveEntry;
import dev.stripechat.answer.ShopValues;
import dev.stripechat.answer.Wish;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What the own shop answers. */
@Path("/api/v1/answers/entries")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    private final KnowledgeEntries entries;
    private final ShopValues values;
    private final PublishEntry publishEntry;
    private final SaveEntry saveEntry;
    private final CurrentMember current;

    @Inject
    public EntriesResource(
            KnowledgeEntries entries,
            ShopValues values,
            PublishEntry publishEntry,
            SaveEntry saveEntry,
            CurrentMember current) {
        this.entries = entries;
        this.values = values;
        this.publishEntry = publishEntry;
        this.saveEntry = saveEntry;
        this.current = current;
    }

    /** All of them. */
    public record Entries(List<EntryView> entries, long revision) {}

    /** All that one has said. */
    public record Versions(List<EntryView> versions) {}

    /** What was seen before it is changed. */
    public record Seen(int version) {}

    @GET
    @ForStaff(Role.AGENT)
    public Entries list() {
        ShopId shop = shop();
        List<EntryView> all = entries.all(shop).stream().map(this::view).toList();
        return new Entries(all, entries.revision(shop));
    }

    @POST
    @ForStaff(Role.ADMIN)
    public Response add(DraftBody draft) {
        return answer(draft, draft.first(), Response.Status.CREATED);
    }

    @GET
    @Path("{id}")
    @ForStaff(Role.AGENT)
    public EntryView one(@PathParam("id") String id) {
        return entries.named(shop(), id(id)).map(this::view).orElseThrow(EntriesResource::none);
    }

    @PUT
    @Path("{id}")
    @ForStaff(Role.ADMIN)
    public Response change(@PathParam("id") String id, DraftBody draft) {
        return answer(draft, draft.next(id(id)), Response.Status.OK);
    }

    @DELETE
    @Path("{id}")
    @ForStaff(Role.ADMIN)
    public void retire(@PathParam("id") String id) {
        saveEntry.retire(current.member(), id(id));
    }

    @GET
    @Path("{id}/versions")
    @ForStaff(Role.AGENT)
    public Versions versions(@PathParam("id") String id) {
        List<KnowledgeEntry> all = entries.versions(shop(), id(id));
        if (all.isEmpty()) {
            throw none();
        }
        return new Versions(all.stream().map(this::view).toList());
    }

    @POST
    @Path("{id}/versions/{number}/restore")
    @ForStaff(Role.ADMIN)
    public Response restore(
            @PathParam("id") String id, @PathParam("number") String number, Seen seen) {
        return answer(
                publishEntry.restored(current.member(), id(id), number(number), seen.version()),
                Response.Status.OK);
    }

    private Response answer(DraftBody draft, Wish wish, Response.Status kept) {
        return answer(
                publishEntry.by(current.member(), wish, new HashSet<>(draft.rightly())), kept);
    }

    private Response answer(PublishEntry.Publication publication, Response.Status kept) {
        if (publication instanceof PublishEntry.Publication.Blocked blocked) {
            return TrialView.problem(blocked.trial());
        }
        KnowledgeEntry entry = ((PublishEntry.Publication.Kept) publication).entry();
        return Response.status(kept).entity(view(entry)).build();
    }

    private EntryView view(KnowledgeEntry entry) {
        return EntryView.of(entry, values);
    }

    private ShopId shop() {
        return current.member().shop();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw none();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw none();
        }
    }

    private static Refusal none() {
        return Refusal.notFound("There is no such entry.");
    }
}
