package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Orders in memory. */
public final class InMemoryOrders implements Orders {

    private final Map<Order.Key, Order> orders = new HashMap<>();

    @Override
    public Optional<Order> named(ShopId shop, String id) {
        return Optional.ofNullable(orders.get(new Order.Key(shop.value(), id)));
    }

    @Override
    public Optional<Order> held(ShopId shop, String id) {
        return named(shop, id);
    }

    @Override
    public void keep(Order order) {
        if (orders.putIfAbsent(key(order), order) != null) {
            throw new IllegalStateException("this order exists");
        }
    }

    @Override
    public void forget(Order order) {
        orders.remove(key(order));
    }

    private static Order.Key key(Order order) {
        return new Order.Key(order.shop().value(), order.id());
    }
}
