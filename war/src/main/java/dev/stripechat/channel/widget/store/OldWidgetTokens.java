package dev.stripechat.channel.widget.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** A token that has expired opens nothing any more. */
@UseCase
class OldWidgetTokens implements Housekeeping {

    private final EntityManager entities;

    @Inject
    OldWidgetTokens(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "expired widget tokens";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from channel_widget_token where token_hash in (
                            select token_hash from channel_widget_token where expires_at < ?1
                            order by expires_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, most)
                .executeUpdate();
    }
}
