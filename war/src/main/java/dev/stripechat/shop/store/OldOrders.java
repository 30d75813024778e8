package dev.stripechat.shop.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An order that its shop has not changed for long is forgotten with its cart; the shop keeps it, and can be asked again. */
@UseCase
class OldOrders implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String CARTS =
            """
            delete from shop_checkout where shop_id = cast(?1 as uuid) and checkout_id = ?2
            """;

    private static final String ITEMS =
            """
            delete from shop_checkout_item where shop_id = cast(?1 as uuid) and checkout_id = ?2
            """;

    private static final String ORDERS =
            """
            delete from shop_order where shop_id = cast(?1 as uuid) and order_id = ?2
            """;

    private final EntityManager entities;

    @Inject
    OldOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "orders that their shops have not changed for long";
    }

    @Override
    public int tidy(Instant now, int most) {
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), order_id from shop_order
                                where looked_at < ?1 order by looked_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(now.minus(KEPT)))
                        .setParameter(2, most)
                        .getResultList();
        found.stream().map(Object[].class::cast).forEach(this::forget);
        return found.size();
    }

    private void forget(Object[] row) {
        run(entities.createNativeQuery(ITEMS), row);
        run(entities.createNativeQuery(CARTS), row);
        run(entities.createNativeQuery(ORDERS), row);
    }

    private static void run(Query deleting, Object[] row) {
        deleting.setParameter(1, row[0]).setParameter(2, row[1]).executeUpdate();
    }
}
