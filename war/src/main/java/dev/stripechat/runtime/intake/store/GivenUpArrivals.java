package dev.stripechat.runtime.intake.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What nobody has mended for a month is given up, so that what it said is not kept for ever. */
@UseCase
class GivenUpArrivals implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;

    @Inject
    GivenUpArrivals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "arrivals that were put aside and not mended";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        update runtime_intake
                        set handled_at = ?3, outcome = 'given_up', dead_at = null, body = '', emptied_at = ?3
                        where (source, event_id) in (
                            select source, event_id from runtime_intake where dead_at < ?1
                            limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }
}
