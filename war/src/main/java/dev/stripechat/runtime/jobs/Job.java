package dev.stripechat.runtime.jobs;

import java.util.Collection;

/**
 * A kind of work. An instance names what it is about (a conversation, a payment); no two nodes work on one instance at
 * the same time. It may run again after a failure or without need, so it must look at the rows to see what is left to
 * do. It runs outside any transaction.
 */
public interface Job {

    /** Name of the kind, stable over releases. */
    String name();

    /** Does what is left to do about the instance. Every exception means: later once more. */
    void run(String instance);

    /** Instances with work left, whether a task waits for them or not: the safety net for a lost wake-up. */
    Collection<String> unfinished();
}
