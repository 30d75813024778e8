package dev.stripechat.desk.rest;

import dev.stripechat.conversation.Reach;
import dev.stripechat.conversation.SeenReports;
import dev.stripechat.conversation.Side;
import dev.stripechat.conversation.TellTyping;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an Inbox tells without words: how far it has come in conversations, and that the agent is typing. */
@Path("/api/v1/desk")
@Dependent
public class SignsResource {

    private static final int MOST = 50;

    private final SeenReports reports;
    private final TellTyping tellTyping;
    private final CurrentMember current;
    private final Limits limits;

    @Inject
    public SignsResource(
            SeenReports reports, TellTyping tellTyping, CurrentMember current, Limits limits) {
        this.reports = reports;
        this.tellTyping = tellTyping;
        this.current = current;
        this.limits = limits;
    }

    /** How far an Inbox has come in some conversations. */
    public record Seen(@Nullable List<Mark> seen) {
        public Seen {
            if (seen == null || seen.size() > MOST) {
                throw Refusal.invalid("incomplete", "seen holds at most " + MOST + " marks.");
            }
        }
    }

    /** One of them. */
    public record Mark(
            @Nullable String conversation, @Nullable Long number, @Nullable Long delivered) {
        public Mark {
            if (conversation == null || number == null || delivered == null) {
                throw Refusal.invalid(
                        "incomplete", "conversation, number and delivered are needed.");
            }
        }

        Reach reach() {
            return new Reach(delivered, number);
        }
    }

    /** Of conversations of another shop nothing is stored. */
    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.AGENT)
    public void seen(Seen seen) {
        seen.seen()
                .forEach(
                        mark ->
                                reports.report(
                                        Side.STAFF,
                                        current.member().shop(),
                                        ConversationId.of(mark.conversation()),
                                        mark.reach()));
    }

    /** What comes too often is left out. */
    @POST
    @Path("conversations/{id}/typing")
    @ForStaff(Role.AGENT)
    public void typing(@PathParam("id") String id) {
        if (limits.typing(current.member().id().value()).isEmpty()) {
            tellTyping.byAgent(current.member(), ConversationId.of(id));
        }
    }
}
