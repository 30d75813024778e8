package dev.stripechat.runtime.events;

/**
 * Tells higher bands what happened. Observers that must not be lost run in the same transaction; those that only show
 * it run after the commit.
 */
@FunctionalInterface
public interface Announcer {

    /** Announces an event record of the publishing package. */
    void announce(Object event);
}
