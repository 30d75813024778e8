package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.util.List;
import java.util.Optional;

/**
 * What is being bought, as the shop's backend signed it.
 *
 * @param shipping what the delivery costs, once the shop knows it; part of the total
 * @param orderNumber the number that the shopper sees, once there is an order
 * @param phone the number that the shopper gave to the shop
 * @param items in the order in which the shop shows them
 */
public record Cart(
        Money total,
        Optional<Money> shipping,
        Optional<String> orderNumber,
        Optional<String> phone,
        List<CheckoutItem> items) {

    public Cart {
        items = List.copyOf(items);
    }
}
