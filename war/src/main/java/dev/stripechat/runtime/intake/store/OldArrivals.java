package dev.stripechat.runtime.intake.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** That an event was dealt with is known for a month: Stripe repeats for three days, people for longer. */
@UseCase
class OldArrivals implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;

    @Inject
    OldArrivals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "arrivals that were dealt with";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from runtime_intake where (source, event_id) in (
                            select source, event_id from runtime_intake where handled_at < ?1
                            order by handled_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
