package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Clearance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Orders as a shop showed them that has left for good, and all that was noted of looking at them. */
@Dependent
class LeftLooks implements Clearance {

    private static final String ORDERS = "delete from shop_order where shop_id = ?1";
    private static final String TOUCHES = "delete from shop_order_touch where shop_id = ?1";
    private static final String MISSED = "delete from shop_order_missed where shop_id = ?1";
    private static final String LOOKS = "delete from shop_reconciliation where shop_id = ?1";

    private final EntityManager entities;

    @Inject
    LeftLooks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public int clear(ShopId shop, int most) {
        return gone(shop, ORDERS) + gone(shop, TOUCHES) + gone(shop, MISSED) + gone(shop, LOOKS);
    }

    private int gone(ShopId shop, String which) {
        return entities.createNativeQuery(which).setParameter(1, shop.value()).executeUpdate();
    }
}
