package dev.stripechat.runtime.jobs;

import java.time.Duration;

/** Where work is ordered. */
@FunctionalInterface
public interface Jobs {

    /**
     * Orders it within the caller's transaction: it happens if, and only if, the transaction commits. Ordering the same
     * instance twice is one order.
     *
     * @param job {@link Job#name()}
     */
    default void soon(String job, String instance) {
        later(job, instance, Duration.ZERO);
    }

    /**
     * Like {@link #soon}, but not before that time has passed. An order that waits already takes the earlier of both
     * times; one that is being carried out is carried out once more afterwards.
     */
    void later(String job, String instance, Duration delay);

    /** Announced with every order, so that this node looks at once after the commit. */
    record Ordered(String job) {}
}
