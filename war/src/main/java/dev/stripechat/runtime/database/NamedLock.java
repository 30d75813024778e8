package dev.stripechat.runtime.database;

import jakarta.persistence.EntityManager;

/** A lock by name, for what may have no row yet that could be locked. Held until the end of the transaction. */
public final class NamedLock {

    private NamedLock() {}

    /** Waits until nobody else holds it; who holds it already, goes on. */
    public static void take(EntityManager entities, String name) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, name)
                .getSingleResult();
    }
}
