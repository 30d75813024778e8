package dev.stripechat.runtime.intake.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What an event said is kept for a week after it was dealt with: it may hold a name or an address. */
@UseCase
class OldBodies implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;

    @Inject
    OldBodies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "bodies of arrivals that were dealt with";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        update runtime_intake set body = '', emptied_at = ?3 where (source, event_id) in (
                            select source, event_id from runtime_intake
                            where handled_at < ?1 and emptied_at is null
                            order by handled_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }
}
