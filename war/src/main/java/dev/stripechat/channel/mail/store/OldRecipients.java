package dev.stripechat.channel.mail.store;

import dev.stripechat.channel.mail.Recipients;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** Who got a code more than a day ago may get another one. */
@UseCase
class OldRecipients implements Housekeeping {

    private final EntityManager entities;

    @Inject
    OldRecipients(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "recipients of codes";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from channel_mail_recipient where mailbox_hash in (
                            select mailbox_hash from channel_mail_recipient where coded_at < ?1
                            order by coded_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(Recipients.REST)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
