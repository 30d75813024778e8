package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import dev.stripechat.shop.PaidOrdersKept;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** An attempt whose money has moved is kept as long as the operator keeps books, counted from the last movement. */
@UseCase
class OldPaidAttempts implements Housekeeping {

    private final EntityManager entities;
    private final AttemptRows rows;
    private final PaidOrdersKept paid;

    @Inject
    OldPaidAttempts(EntityManager entities, AttemptRows rows, PaidOrdersKept paid) {
        this.entities = entities;
        this.rows = rows;
        this.paid = paid;
    }

    @Override
    public String what() {
        return "payment attempts whose money moved long ago";
    }

    @Override
    public int tidy(Instant now, int most) {
        Instant since = paid.since(now);
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), cast(id as text) from shop_payment_attempt a
                                where money_at < ?1
                                  and not exists (select 1 from shop_payment_link l where l.attempt_id = a.id)
                                order by money_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(since))
                        .setParameter(2, most)
                        .getResultList();
        rows.withoutMoney(found, since).forEach(rows::forget);
        return found.size();
    }
}
