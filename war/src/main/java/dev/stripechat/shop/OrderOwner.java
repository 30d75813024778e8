package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose an order is, as far as the shop has shown us. Asked within the caller's transaction. */
@Dependent
public class OrderOwner {

    private final Orders orders;
    private final PaymentAttempts attempts;

    @Inject
    public OrderOwner(Orders orders, PaymentAttempts attempts) {
        this.orders = orders;
        this.attempts = attempts;
    }

    /** Who has ordered, in the shop's words. */
    public Optional<String> of(ShopId shop, String orderId) {
        return orders.named(shop, orderId)
                .flatMap(order -> order.facts().customerId())
                .or(
                        () ->
                                attempts.ofOrder(shop, orderId).stream()
                                        .flatMap(attempt -> attempt.customerId().stream())
                                        .findFirst());
    }
}
