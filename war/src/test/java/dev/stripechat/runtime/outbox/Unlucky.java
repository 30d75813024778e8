package dev.stripechat.runtime.outbox;

import java.time.Duration;
import java.time.Instant;

/** Departures that came to no good end, for tests of rooms above. */
public final class Unlucky {

    private Unlucky() {}

    /** The far side has refused it for good. */
    public static Departure refused(Departure departure, Instant now) {
        departure.leaves("a node", now, Duration.ofMinutes(2));
        departure.settle(departure.attempts(), Result.refused("refused", "No."), true, now);
        return departure;
    }
}
