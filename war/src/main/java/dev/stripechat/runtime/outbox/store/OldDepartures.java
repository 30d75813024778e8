package dev.stripechat.runtime.outbox.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What was sent or passed over is kept for a month, so that nothing is sent twice in that time. */
@UseCase
class OldDepartures implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;

    @Inject
    OldDepartures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "departures that are over";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from runtime_outbox where id in (
                            select id from runtime_outbox where settled_at < ?1
                            order by settled_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
