package dev.stripechat.admin.rest;

import dev.stripechat.admin.MendIntake;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What came in for the admin's own shop and could not be handled. */
@Path("/api/v1/intake")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IntakeResource {

    private static final int MOST = 200;

    private final Intake intake;
    private final MendIntake mendIntake;
    private final CurrentMember current;

    @Inject
    public IntakeResource(Intake intake, MendIntake mendIntake, CurrentMember current) {
        this.intake = intake;
        this.mendIntake = mendIntake;
        this.current = current;
    }

    /** An arrival on the wire; never its body. */
    public record ArrivalView(
            String source,
            String eventId,
            String subject,
            String state,
            int attempts,
            String cause,
            String receivedAt) {

        static ArrivalView of(Arrival arrival) {
            return new ArrivalView(
                    arrival.source(),
                    arrival.eventId(),
                    arrival.subject(),
                    arrival.isDead() ? "dead" : "waiting",
                    arrival.attempts(),
                    arrival.cause(),
                    arrival.receivedAt().toString());
        }
    }

    /** What was put aside. */
    public record ArrivalList(List<ArrivalView> arrivals) {}

    /** Which one. */
    public record Named(String source, String eventId) {
        public Named {
            if (source == null || eventId == null) {
                throw Refusal.invalid("incomplete", "source and eventId are needed.");
            }
        }
    }

    @GET
    @ForStaff(Role.SUPERVISOR)
    public ArrivalList list() {
        return new ArrivalList(
                intake.dead(current.member().shop(), MOST).stream().map(ArrivalView::of).toList());
    }

    @POST
    @Path("try-again")
    @ForStaff(Role.ADMIN)
    public void tryAgain(Named which) {
        mendIntake.tryAgain(current.member(), which.source(), which.eventId());
    }

    @POST
    @Path("skip")
    @ForStaff(Role.ADMIN)
    public void skip(Named which) {
        mendIntake.skip(current.member(), which.source(), which.eventId());
    }
}
