package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Carts and orders of a shop that has left for good. Those for which money has moved stay as long as the operator keeps books,
 * without the customer; those that somebody may still pay, until nobody can. Its bundles
 * are closed, and stay known, so that a shop that brings one is told why.
 */
@Dependent
class LeftOrders implements Clearance {

    private static final String CARTS = "delete from shop_checkout where shop_id = ?1";
    private static final String CUSTOMERS =
            "update shop_payment_attempt set customer_id = null where shop_id = ?1 and customer_id is not null";
    private static final String LINKS = "delete from shop_payment_link where shop_id = ?1";
    private static final String CHANNELS = "delete from shop_sales_channel where shop_id = ?1";
    private static final String PROOFS = "delete from shop_cart_proof where shop_id = ?1";
    private static final String TOKEN_KEY = "delete from shop_token_key where shop_id = ?1";
    private static final String PAGES = "delete from shop_origin where shop_id = ?1";
    private static final String KEYS =
            "update shop_app_key set replaced = true where shop_id = ?1 and not replaced";

    private final EntityManager entities;
    private final AttemptRows rows;
    private final Clock clock;

    @Inject
    LeftOrders(EntityManager entities, AttemptRows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public int clear(ShopId shop, int most) {
        int gone = gone(shop, CARTS) + gone(shop, LINKS) + gone(shop, PAGES) + gone(shop, KEYS);
        gone += gone(shop, CHANNELS) + gone(shop, TOKEN_KEY) + gone(shop, PROOFS);
        return gone + gone(shop, CUSTOMERS) + unpaid(shop, most);
    }

    private int unpaid(ShopId shop, int most) {
        List<?> found =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), cast(id as text) from shop_payment_attempt
                                where shop_id = ?1 and money_at is null
                                order by open_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, shop.value())
                        .setParameter(2, most)
                        .getResultList();
        List<AttemptRows.Row> over =
                rows.withoutWayToPay(rows.withoutMoney(found, Instant.EPOCH), clock.instant());
        over.forEach(rows::forget);
        return over.size();
    }

    private int gone(ShopId shop, String which) {
        return entities.createNativeQuery(which).setParameter(1, shop.value()).executeUpdate();
    }
}
