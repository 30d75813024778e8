package dev.stripechat.runtime.jobs;

import java.time.Instant;

/** What one room throws away of its own when its time is over. Each call is one short transaction. */
public interface Housekeeping {

    /** What is thrown away, in words for the log. */
    String what();

    /** How many at a time, fewer where more is done than to throw them away. */
    default int step() {
        return TidyUp.STEP;
    }

    /**
     * Throws away the oldest, not more than so many.
     *
     * @return how many; fewer than allowed means that nothing is left
     */
    int tidy(Instant now, int most);
}
