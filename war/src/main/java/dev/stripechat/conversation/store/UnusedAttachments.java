package dev.stripechat.conversation.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** A file that no message has used within an hour was taken away again, or its sender is gone. */
@UseCase
class UnusedAttachments implements Housekeeping {

    private static final Duration KEPT = Duration.ofHours(1);

    private final EntityManager entities;

    @Inject
    UnusedAttachments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "files that no message uses";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from conversation_attachment where name in (
                            select name from conversation_attachment
                            where message_number is null and uploaded_at < ?1
                            order by uploaded_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
