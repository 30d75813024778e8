package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shop.OrderDelivery;
import dev.stripechat.shop.OrderFacts;
import dev.stripechat.shop.OrderTransaction;
import dev.stripechat.shop.SeenOrder;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.api.ShopOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order of Shopware in our words. No name, address, mail address or phone number is taken over, and not the code that opens
 * an order without an account. Amounts are shown and not charged, so they are rounded.
 */
final class OrderShown {

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_OF_A_LINE = 999_999;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(999_999_999_999L);

    private final ShopOrder order;
    private final String currency;

    private OrderShown(ShopOrder order) {
        this.order = order;
        this.currency = order.currency().toLowerCase(Locale.ROOT);
    }

    /** As it was shown by a look that began then. */
    static SeenOrder of(ShopOrder order, Instant began) {
        OrderShown shown = new OrderShown(order);
        return new SeenOrder(order.id(), shown.facts(), shown.cart(), order.changedAt(), began);
    }

    private OrderFacts facts() {
        return new OrderFacts(
                order.number(),
                order.buyer().customerId(),
                Optional.of(order.salesChannelId()),
                order.locale(),
                total(),
                order.state(),
                order.transactions().stream().map(this::transaction).toList(),
                order.deliveries().stream().map(OrderShown::delivery).toList());
    }

    private OrderTransaction transaction(dev.stripechat.shopware.api.OrderTransaction transaction) {
        return new OrderTransaction(
                transaction.id(),
                transaction.state(),
                Optional.of(transaction.paymentMethod()).filter(method -> !method.isBlank()),
                OtherPlugins.noted(transaction.customFields()).flatMap(OrderShown::intent),
                payable(transaction.amount()));
    }

    /** What another plugin writes into its field may be anything. */
    private static Optional<PaymentIntentId> intent(String noted) {
        try {
            return Optional.of(new PaymentIntentId(noted));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    /** This one is charged, so it is not rounded. */
    private Optional<Money> payable(BigDecimal amount) {
        try {
            return Optional.of(Amounts.money(amount, currency));
        } catch (ProtocolRefused noMoney) {
            return Optional.empty();
        }
    }

    private static OrderDelivery delivery(ShopOrder.Delivery delivery) {
        return new OrderDelivery(delivery.id(), delivery.state(), delivery.trackingCodes());
    }

    private Money total() {
        return new Money(Math.max(0, minor(order.total())), currency);
    }

    private Cart cart() {
        return new Cart(
                total(), Optional.empty(), Optional.of(order.number()), Optional.empty(), items());
    }

    private List<CheckoutItem> items() {
        return order.items().stream().limit(MOST_ITEMS).map(this::item).toList();
    }

    private CheckoutItem item(ShopOrder.Item item) {
        String name = item.label().isBlank() ? item.type() : item.label().strip();
        int quantity = Math.min(Math.max(item.quantity(), 1), MOST_OF_A_LINE);
        return new CheckoutItem(shortened(name), quantity, minor(item.total()));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private long minor(BigDecimal amount) {
        return amount.movePointRight(Money.decimals(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .min(MOST_MONEY)
                .max(MOST_MONEY.negate())
                .longValueExact();
    }
}
