package dev.stripechat.desk;

import dev.stripechat.kernel.Money;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.CheckoutItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shopper is buying ({@code docs/wire.md}). */
public record CartView(
        String checkout,
        @Nullable String orderNumber,
        String currency,
        long total,
        @Nullable Long shipping,
        List<ItemView> items,
        String updatedAt) {

    /**
     * A line of it.
     *
     * @param amount what the whole line costs
     */
    public record ItemView(String name, int quantity, long amount) {
        static ItemView of(CheckoutItem item) {
            return new ItemView(item.name(), item.quantity(), item.amount());
        }
    }

    static CartView of(Checkout checkout) {
        Cart cart = checkout.cart();
        return new CartView(
                checkout.id(),
                cart.orderNumber().orElse(null),
                cart.total().currency(),
                cart.total().minor(),
                cart.shipping().map(Money::minor).orElse(null),
                cart.items().stream().map(ItemView::of).toList(),
                checkout.signedAt().toString());
    }
}
