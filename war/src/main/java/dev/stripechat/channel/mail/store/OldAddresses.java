package dev.stripechat.channel.mail.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** An address that nobody has proved goes after a day; one that was proved, when nothing was asked for in 90 days. */
@UseCase
class OldAddresses implements Housekeeping {

    private static final Duration UNPROVED = Duration.ofDays(1);
    private static final Duration PROVED = Duration.ofDays(90);

    private final EntityManager entities;

    @Inject
    OldAddresses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "mail addresses that are not used";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from channel_mail_forwarding where id in (
                            select id from channel_mail_forwarding
                            where asked_at < ?1 and (confirmed_at is null or asked_at < ?2)
                            order by asked_at limit ?3 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(UNPROVED)))
                .setParameter(2, Timestamp.from(now.minus(PROVED)))
                .setParameter(3, most)
                .executeUpdate();
    }
}
