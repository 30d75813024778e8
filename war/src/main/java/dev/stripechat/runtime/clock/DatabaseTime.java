package dev.stripechat.runtime.clock;

import java.time.Instant;
import java.util.List;

/** The clock that all nodes can see. */
@FunctionalInterface
public interface DatabaseTime {

    /**
     * Reads it several times.
     *
     * @throws IllegalStateException when the database does not answer
     */
    List<Reading> read(int times);

    /**
     * What the database said.
     *
     * @param nanos what {@link System#nanoTime} showed in the middle of the question
     */
    record Reading(Instant time, long nanos) {
        /** The time at which that counter stood at zero, to compare readings by. */
        Instant origin() {
            return time.minusNanos(nanos);
        }
    }
}
