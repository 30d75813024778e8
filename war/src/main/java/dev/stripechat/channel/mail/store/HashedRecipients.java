package dev.stripechat.channel.mail.store;

import dev.stripechat.channel.mail.Recipients;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;

/** Mailboxes in {@code channel_mail_recipient}: one row each, of whatever shop, so that shops do not add up. */
@Dependent
class HashedRecipients implements Recipients {

    private final EntityManager entities;

    @Inject
    HashedRecipients(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean mayGetCode(ShopId shop, EmailAddress address, Instant now) {
        return entities.createNativeQuery(
                                """
                                insert into channel_mail_recipient (mailbox_hash, shop_id, coded_at)
                                values (?1, ?2, ?3)
                                on conflict (mailbox_hash) do update
                                set shop_id = excluded.shop_id, coded_at = excluded.coded_at
                                where channel_mail_recipient.coded_at <= ?4
                                """)
                        .setParameter(1, hash(address))
                        .setParameter(2, shop.value())
                        .setParameter(3, Timestamp.from(now))
                        .setParameter(4, Timestamp.from(now.minus(REST)))
                        .executeUpdate()
                > 0;
    }

    @Override
    public void giveBack(ShopId shop, EmailAddress address) {
        entities.createNativeQuery(
                        "delete from channel_mail_recipient where mailbox_hash = ?1 and shop_id = ?2")
                .setParameter(1, hash(address))
                .setParameter(2, shop.value())
                .executeUpdate();
    }

    private static String hash(EmailAddress address) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(address.mailbox().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
