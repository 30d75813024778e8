package dev.stripechat.runtime.outbox.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What is stuck, and nobody has sent again or passed over in three months, is passed over; the lane goes on. */
@UseCase
class GivenUpDepartures implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;

    @Inject
    GivenUpDepartures(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "departures that are stuck and that nobody has looked after";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        update runtime_outbox set state = 'SKIPPED', next_at = null, settled_at = ?3
                        where id in (
                            select id from runtime_outbox
                            where state in ('DEAD', 'UNCERTAIN') and coalesce(tried_at, created_at) < ?1
                            limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }
}
