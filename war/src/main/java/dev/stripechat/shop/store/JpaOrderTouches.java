package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.OrderTouches;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks that are left to be done, in {@code shop_order_touch}. */
@Dependent
class JpaOrderTouches implements OrderTouches {

    private final EntityManager entities;

    @Inject
    JpaOrderTouches(EntityManager entities) {
        this.entities = entities;
    }

    /** Plain SQL: two webhooks about one order at the same time are one touch, and none of them fails. */
    @Override
    public void touch(ShopId shop, String orderId, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into shop_order_touch (shop_id, order_id, touched_at)
                        values (?1, ?2, ?3)
                        on conflict (shop_id, order_id) do update
                            set touched_at = greatest(shop_order_touch.touched_at, excluded.touched_at)
                        """)
                .setParameter(1, shop.value())
                .setParameter(2, orderId)
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    @Override
    public Optional<Instant> open(ShopId shop, String orderId) {
        List<?> found =
                entities.createNativeQuery(
                                "select touched_at from shop_order_touch where shop_id = ?1 and order_id = ?2")
                        .setParameter(1, shop.value())
                        .setParameter(2, orderId)
                        .getResultList();
        return found.stream().map(at -> ((Timestamp) at).toInstant()).findAny();
    }

    @Override
    public void done(ShopId shop, String orderId, Instant touchedAt) {
        entities.createNativeQuery(
                        """
                        delete from shop_order_touch
                        where shop_id = ?1 and order_id = ?2 and touched_at <= ?3
                        """)
                .setParameter(1, shop.value())
                .setParameter(2, orderId)
                .setParameter(3, Timestamp.from(touchedAt))
                .executeUpdate();
    }

    @Override
    public List<Touched> left(int most) {
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), order_id from shop_order_touch
                                order by touched_at limit ?1
                                """)
                        .setParameter(1, most)
                        .getResultList();
        return found.stream().map(Object[].class::cast).map(JpaOrderTouches::touched).toList();
    }

    private static Touched touched(Object[] row) {
        return new Touched(ShopId.of((String) row[0]), (String) row[1]);
    }
}
