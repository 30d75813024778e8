package dev.stripechat.answer.rest;

import dev.stripechat.answer.TryEntry;
import dev.stripechat.answer.Wish;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;

/** Shows what an entry would change before it is live. */
@Path("/api/v1/answers/trials")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TrialsResource {

    private final TryEntry tryEntry;
    private final CurrentMember current;

    @Inject
    public TrialsResource(TryEntry tryEntry, CurrentMember current) {
        this.tryEntry = tryEntry;
        this.current = current;
    }

    @POST
    @ForStaff(Role.ADMIN)
    public TrialView tryIt(DraftBody draft) {
        Wish wish = draft.wish();
        return TrialView.of(
                tryEntry.of(current.member().shop(), wish, new HashSet<>(draft.rightly())));
    }
}
