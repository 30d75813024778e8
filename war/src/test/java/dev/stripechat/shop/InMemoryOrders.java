package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    public List<String> withTransaction(ShopId shop, String transaction) {
        return those(
                shop,
                order ->
                        order.facts().transactions().stream()
                                .anyMatch(one -> one.id().equals(transaction)));
    }

    @Override
    public List<String> numbered(ShopId shop, String number) {
        return those(shop, order -> order.facts().number().equals(number));
    }

    @Override
    public List<String> everPaidBy(ShopId shop, PaymentIntentId payment) {
        return those(
                shop,
                order ->
                        order.payments().stream()
                                .anyMatch(one -> one.paymentIntent().equals(payment)));
    }

    @Override
    public List<String> of(ShopId shop, String customer, Instant since) {
        return those(
                shop,
                order ->
                        order.facts().customerId().filter(customer::equals).isPresent()
                                && !order.lookedAt().isBefore(since));
    }

    private List<String> those(ShopId shop, Predicate<Order> which) {
        return orders.values().stream()
                .filter(order -> order.shop().equals(shop))
                .filter(which)
                .map(Order::id)
                .sorted()
                .toList();
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
