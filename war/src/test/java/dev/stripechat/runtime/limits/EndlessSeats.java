package dev.stripechat.runtime.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** A control: a server without its guard, the number of places. */
@Alternative
@Priority(1)
@ApplicationScoped
public class EndlessSeats extends Seats {

    @Override
    public Seat shopper(String address) {
        return () -> {};
    }

    @Override
    public Seat staff(String address) {
        return () -> {};
    }
}
