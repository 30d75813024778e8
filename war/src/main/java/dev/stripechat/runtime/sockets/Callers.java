package dev.stripechat.runtime.sockets;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Seats;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;

/** Lets callers in, while there are not too many of them. */
@Dependent
public class Callers {

    private final Limits limits;
    private final Seats seats;

    @Inject
    public Callers(Limits limits, Seats seats) {
        this.limits = limits;
        this.seats = seats;
    }

    /** Somebody at the widget; nobody, if there are too many. */
    public Optional<Caller> shopper(Session session) {
        return comesIn(session, seats::shopper);
    }

    /** Somebody at an Inbox; nobody, if there are too many. */
    public Optional<Caller> staff(Session session) {
        return comesIn(session, seats::staff);
    }

    private Optional<Caller> comesIn(Session session, Function<String, Seats.Seat> door) {
        String address =
                Optional.ofNullable(session.getUserPrincipal())
                        .map(Principal::getName)
                        .orElse("unknown");
        try {
            return Optional.of(new Caller(limits, address, door.apply(address)));
        } catch (Refusal full) {
            return Optional.empty();
        }
    }
}
