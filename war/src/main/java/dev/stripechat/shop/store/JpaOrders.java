package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.Orders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Orders in {@code shop_order} and the tables of their parts. */
@Dependent
class JpaOrders implements Orders {

    private final EntityManager entities;

    @Inject
    JpaOrders(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Order> named(ShopId shop, String id) {
        return Optional.ofNullable(entities.find(Order.class, key(shop, id)));
    }

    @Override
    public Optional<Order> held(ShopId shop, String id) {
        NamedLock.take(entities, "shop_order " + shop + " " + id);
        return Optional.ofNullable(
                entities.find(Order.class, key(shop, id), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void keep(Order order) {
        entities.persist(order);
    }

    @Override
    public void forget(Order order) {
        entities.remove(order);
    }

    private static Order.Key key(ShopId shop, String id) {
        return new Order.Key(shop.value(), id);
    }
}
