package dev.stripechat.staff.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** A session that has expired lets nobody in any more. */
@UseCase
class OldSessions implements Housekeeping {

    private final EntityManager entities;

    @Inject
    OldSessions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "expired sessions of staff";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from staff_session where token_hash in (
                            select token_hash from staff_session where expires_at < ?1
                            order by expires_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, most)
                .executeUpdate();
    }
}
