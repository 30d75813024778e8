package dev.stripechat.runtime.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait after a failure: each time twice as long, up to a limit, and never the same for all who failed
 * together.
 */
public record Backoff(Duration first, Duration most) {

    private static final int MOST_DOUBLINGS = 30;
    private static final int LEAST_PERCENT = 80;
    private static final int MOST_PERCENT = 120;

    /** After so many failures in a row. */
    public Duration after(int failures) {
        return after(
                failures, ThreadLocalRandom.current().nextInt(LEAST_PERCENT, MOST_PERCENT + 1));
    }

    /** The same with a known chance: so many percent of the plain time. */
    Duration after(int failures, int percent) {
        long doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        return Duration.ofMillis(Math.min(doubled, most.toMillis()) * percent / 100);
    }
}
