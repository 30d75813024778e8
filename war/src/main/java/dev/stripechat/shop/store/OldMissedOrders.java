package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** What webhooks have missed is shown for a week. */
@UseCase
class OldMissedOrders implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(8);

    private final EntityManager entities;

    @Inject
    OldMissedOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "orders that webhooks have missed";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery(
                        """
                        delete from shop_order_missed where (shop_id, order_id, found_at) in (
                            select shop_id, order_id, found_at from shop_order_missed where found_at < ?1
                            order by found_at limit ?2 for update skip locked)
                        """)
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most)
                .executeUpdate();
    }
}
