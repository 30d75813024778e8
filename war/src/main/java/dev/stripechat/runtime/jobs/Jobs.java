package dev.stripechat.runtime.jobs;

/** Where work is ordered. */
@FunctionalInterface
public interface Jobs {

    /**
     * Orders it within the caller's transaction: it happens if, and only if, the transaction commits. Ordering the same
     * instance twice is one order.
     *
     * @param job {@link Job#name()}
     */
    void soon(String job, String instance);

    /** Announced with every order, so that this node looks at once after the commit. */
    record Ordered(String job) {}
}
