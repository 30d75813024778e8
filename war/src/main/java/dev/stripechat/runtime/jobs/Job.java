package dev.stripechat.runtime.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * A kind of work. An instance names what it is about (a conversation, a payment); no two nodes work on one instance at
 * the same time. It may run again after a failure or without need, so it must look at the rows to see what is left to
 * do. It runs outside any transaction.
 */
public interface Job {

    /** Name of the kind, stable over releases. */
    String name();

    /**
     * Does what is left to do about the instance. Every exception means: later once more, each time a little later.
     *
     * @return how long to wait before the next look, if something is left that has to wait; nothing, when all is done
     */
    Optional<Duration> run(String instance);

    /** Instances with work left, whether a task waits for them or not, not more than so many: the safety net. */
    Collection<String> unfinished(int most);
}
