package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.MissedOrders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What webhooks have missed, in {@code shop_order_missed}. */
@Dependent
class JpaMissedOrders implements MissedOrders {

    private final EntityManager entities;

    @Inject
    JpaMissedOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(Missed missed) {
        entities.createNativeQuery(
                        """
                        insert into shop_order_missed (shop_id, order_id, order_number, what, changed_at, found_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (shop_id, order_id, found_at) do nothing
                        """)
                .setParameter(1, missed.shop().value())
                .setParameter(2, missed.orderId())
                .setParameter(3, missed.number())
                .setParameter(4, missed.what())
                .setParameter(5, Timestamp.from(missed.changedAt()))
                .setParameter(6, Timestamp.from(missed.foundAt()))
                .executeUpdate();
    }

    @Override
    public void told(ShopId shop, String orderId, Instant since) {
        entities.createNativeQuery(
                        """
                        delete from shop_order_missed
                        where shop_id = ?1 and order_id = ?2 and found_at >= ?3
                        """)
                .setParameter(1, shop.value())
                .setParameter(2, orderId)
                .setParameter(3, Timestamp.from(since))
                .executeUpdate();
    }

    @Override
    public List<Missed> between(ShopId shop, Instant from, Instant to, int most) {
        List<?> found =
                range(
                                entities.createNativeQuery(
                                        """
                                        select order_id, order_number, what, changed_at, found_at
                                        from shop_order_missed
                                        where shop_id = ?1 and found_at >= ?2 and found_at < ?3
                                        order by found_at desc, order_id limit ?4
                                        """),
                                shop,
                                from,
                                to)
                        .setParameter(4, most)
                        .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> missed(shop, row)).toList();
    }

    @Override
    public long count(ShopId shop, Instant from, Instant to) {
        Query counting =
                entities.createNativeQuery(
                        """
                        select count(*) from shop_order_missed
                        where shop_id = ?1 and found_at >= ?2 and found_at < ?3
                        """);
        return ((Number) range(counting, shop, from, to).getSingleResult()).longValue();
    }

    private static Query range(Query query, ShopId shop, Instant from, Instant to) {
        return query.setParameter(1, shop.value())
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(to));
    }

    private static Missed missed(ShopId shop, Object[] row) {
        return new Missed(
                shop,
                (String) row[0],
                (String) row[1],
                (String) row[2],
                ((Timestamp) row[3]).toInstant(),
                ((Timestamp) row[4]).toInstant());
    }
}
