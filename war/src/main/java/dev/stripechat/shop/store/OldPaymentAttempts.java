package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An attempt that nobody has paid is forgotten a month after it was withdrawn, not before its last link is, and not while a
 * payment of it is open at Stripe: the shop is to hear of who pays by that after all. It is looked at again a month later.
 */
@UseCase
class OldPaymentAttempts implements Housekeeping {

    /** Longer than a link lives, and is remembered. */
    static final Duration ASKED = Duration.ofDays(90);

    private static final Duration WITHDRAWN = Duration.ofDays(30);

    private final EntityManager entities;
    private final AttemptRows rows;

    @Inject
    OldPaymentAttempts(EntityManager entities, AttemptRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public String what() {
        return "payment attempts that nobody has paid";
    }

    @Override
    public int tidy(Instant now, int most) {
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), cast(id as text) from shop_payment_attempt a
                                where money_at is null and withdrawn and created_at < ?1 and greatest(signed_at, open_at) < ?2
                                  and not exists (select 1 from shop_payment_link l where l.attempt_id = a.id)
                                order by created_at limit ?3 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(now.minus(ASKED)))
                        .setParameter(2, Timestamp.from(now.minus(WITHDRAWN)))
                        .setParameter(3, most)
                        .getResultList();
        rows.withoutWayToPay(rows.withoutMoney(found, Instant.EPOCH), now).forEach(rows::forget);
        return found.size();
    }
}
