package dev.stripechat.runtime.outbox;

import java.time.Duration;
import java.util.Optional;

/** Sends to one destination. */
public interface Carrier {

    /** Name of the destination, stable over releases, without a slash. */
    String name();

    /** Sends it, outside any transaction. An exception counts as: it may have arrived. */
    Result carry(Departure departure);

    /**
     * Whether the same thing may arrive twice without harm, e.g. because the far side knows idempotency keys. Then what
     * may have arrived is sent again by itself; else it waits for evidence or a person.
     */
    boolean mayRepeat();

    /** After this time a call has an answer, or will never have one. */
    default Duration longestCall() {
        return Duration.ofMinutes(2);
    }

    /** How many calls may be under way together; nothing: as many as there are threads. */
    default Optional<Quota> quota() {
        return Optional.empty();
    }

    /** Called in the transaction that notes what became of an attempt. */
    default void settled(Departure departure) {}
}
