package dev.stripechat.admin.rest;

import dev.stripechat.admin.MendOutbox;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Departures;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes out from the admin's own shop, and what did not. */
@Path("/api/v1/outbox")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    private static final int MOST = 200;

    private final Departures departures;
    private final MendOutbox mendOutbox;
    private final CurrentMember current;

    @Inject
    public OutboxResource(Departures departures, MendOutbox mendOutbox, CurrentMember current) {
        this.departures = departures;
        this.mendOutbox = mendOutbox;
        this.current = current;
    }

    /** A departure on the wire; never what is sent. */
    public record DepartureView(
            String id,
            String destination,
            String lane,
            String what,
            String state,
            int attempts,
            String cause,
            String createdAt,
            @Nullable String lastTriedAt,
            @Nullable String nextTryAt) {

        static DepartureView of(Departure departure) {
            return new DepartureView(
                    departure.id().toString(),
                    departure.lane().destination(),
                    departure.lane().name(),
                    departure.letter().what(),
                    departure.state().name().toLowerCase(Locale.ROOT),
                    departure.attempts(),
                    departure.cause(),
                    departure.createdAt().toString(),
                    departure.triedAt().map(Instant::toString).orElse(null),
                    departure.nextAt().map(Instant::toString).orElse(null));
        }
    }

    /** How many are in which state. */
    public record Counts(long waiting, long sending, long uncertain, long dead) {

        static Counts of(Map<Departure.State, Long> counts) {
            return new Counts(
                    counts.getOrDefault(Departure.State.WAITING, 0L),
                    counts.getOrDefault(Departure.State.SENDING, 0L),
                    counts.getOrDefault(Departure.State.UNCERTAIN, 0L),
                    counts.getOrDefault(Departure.State.DEAD, 0L));
        }
    }

    /** What is not over. */
    public record DepartureList(List<DepartureView> departures, Counts counts) {}

    @GET
    @ForStaff(Role.SUPERVISOR)
    public DepartureList list() {
        return new DepartureList(
                departures.open(current.member().shop(), MOST).stream()
                        .map(DepartureView::of)
                        .toList(),
                Counts.of(departures.counts(current.member().shop())));
    }

    @POST
    @Path("{id}/send-again")
    @ForStaff(Role.ADMIN)
    public void sendAgain(@PathParam("id") String id) {
        mendOutbox.sendAgain(current.member(), idOf(id));
    }

    @POST
    @Path("{id}/skip")
    @ForStaff(Role.ADMIN)
    public void skip(@PathParam("id") String id) {
        mendOutbox.skip(current.member(), idOf(id));
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound("There is no such departure.");
        }
    }
}
