package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Housekeeping;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentWithdrawn;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * An attempt to which no link leads any more, and which nobody has paid, is abandoned: whatever could still be paid of it at
 * Stripe is closed, and nobody is told. A shop that asks for the order again revives it.
 */
@UseCase
class AbandonedAttempts implements Housekeeping {

    private final EntityManager entities;
    private final AttemptRows rows;
    private final PaymentAttempts attempts;
    private final Announcer announcer;

    @Inject
    AbandonedAttempts(
            EntityManager entities,
            AttemptRows rows,
            PaymentAttempts attempts,
            Announcer announcer) {
        this.entities = entities;
        this.rows = rows;
        this.attempts = attempts;
        this.announcer = announcer;
    }

    @Override
    public String what() {
        return "payment attempts that can be paid no more";
    }

    /** Each may have a payment closed, in the same transaction. */
    @Override
    public int step() {
        return 50;
    }

    @Override
    public int tidy(Instant now, int most) {
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), cast(id as text) from shop_payment_attempt a
                                where money_at is null and not withdrawn and created_at < ?1
                                  and not exists (select 1 from shop_payment_link l where l.attempt_id = a.id)
                                order by created_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(now.minus(OldPaymentAttempts.ASKED)))
                        .setParameter(2, most)
                        .getResultList();
        rows.withoutMoney(found, Instant.EPOCH).forEach(row -> withdraw(row, now));
        return found.size();
    }

    private void withdraw(AttemptRows.Row row, Instant now) {
        attempts.held(row.shop(), row.id()).ifPresent(attempt -> attempt.abandon(now));
        announcer.announce(new PaymentWithdrawn(row.shop(), row.id()));
    }
}
