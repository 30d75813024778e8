package dev.stripechat.staff.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** A link to a new password that nobody has used in time. */
@UseCase
class OldResetLinks implements Housekeeping {

    private final EntityManager entities;

    @Inject
    OldResetLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "links to new passwords";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from staff_reset_link where token_hash in (
                            select token_hash from staff_reset_link where expires_at < ?1
                            limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, most)
                .executeUpdate();
    }
}
