package dev.stripechat.paymentpage.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import dev.stripechat.shop.PaidOrdersKept;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * A payment that nobody made, and nobody can make any more, is forgotten after three months; one that Stripe never told us
 * it had made, too, for its secret was given to nobody. One that is open, or has moved money, is kept as long as the operator
 * keeps books: it is what keeps an order from being paid twice.
 */
@UseCase
class OldOrderPayments implements Housekeeping {

    private static final Duration UNPAID = Duration.ofDays(90);

    private final EntityManager entities;
    private final PaidOrdersKept paid;

    @Inject
    OldOrderPayments(EntityManager entities, PaidOrdersKept paid) {
        this.entities = entities;
        this.paid = paid;
    }

    @Override
    public String what() {
        return "payments of orders that are over";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from paymentpage_payment where ctid = any (array(
                            select ctid from paymentpage_payment
                            where coalesce(money_at, wanted_at) < ?1
                               or coalesce(money_at, wanted_at) < ?2 and money_at is null
                                    and (is_over or payment_intent is null)
                            order by coalesce(money_at, wanted_at) limit ?3 for update skip locked))
                        """)
                .setParameter(1, Timestamp.from(paid.since(now)))
                .setParameter(2, Timestamp.from(now.minus(UNPAID)))
                .setParameter(3, most)
                .executeUpdate();
    }
}
