package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a look at an order shows, in words: 47.80 EUR, open, not paid, changed and seen at noon, unless said. */
public final class AnOrder {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    private final List<OrderTransaction> transactions = new ArrayList<>();
    private boolean odd;
    private final List<OrderDelivery> deliveries = new ArrayList<>();
    private String id = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private String number = "10001";
    private long total = 4780;
    private String state = "open";
    private String customer = "customer-1";
    private Instant changedAt = NOON;
    private Instant lookedAt = NOON;

    private AnOrder() {}

    public static AnOrder anOrder() {
        return new AnOrder();
    }

    public AnOrder called(String name) {
        id = name;
        return this;
    }

    public AnOrder numbered(String text) {
        number = text;
        return this;
    }

    public AnOrder of(String somebody) {
        customer = somebody;
        return this;
    }

    public AnOrder costing(long minor) {
        total = minor;
        return this;
    }

    /** Of more decimals than money has. */
    public AnOrder costingNoMoney() {
        odd = true;
        return this;
    }

    public AnOrder being(String word) {
        state = word;
        return this;
    }

    public AnOrder paid(String transaction, String word) {
        transactions.add(
                new OrderTransaction(
                        transaction,
                        word,
                        Optional.of("payment_invoice"),
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    public AnOrder paidBy(String transaction, String word, String intent) {
        transactions.add(
                new OrderTransaction(
                        transaction,
                        word,
                        Optional.of("payment_stripe"),
                        Optional.of(new PaymentIntentId(intent)),
                        Optional.empty()));
        return this;
    }

    public AnOrder sent(String delivery, String word, String... codes) {
        deliveries.add(new OrderDelivery(delivery, word, List.of(codes)));
        return this;
    }

    public AnOrder changed(Instant at) {
        changedAt = at;
        return this;
    }

    public AnOrder seen(Instant at) {
        lookedAt = at;
        return this;
    }

    private OrderTransaction costing(OrderTransaction one, Money money) {
        return new OrderTransaction(
                one.id(),
                one.state(),
                one.method(),
                one.paymentIntent(),
                Optional.of(money).filter(some -> !odd));
    }

    public SeenOrder seen() {
        Money money = new Money(total, "eur");
        OrderFacts facts =
                new OrderFacts(
                        number,
                        Optional.of(customer),
                        Optional.of("channel-1"),
                        Optional.of("de-DE"),
                        money,
                        state,
                        transactions.stream().map(one -> costing(one, money)).toList(),
                        deliveries);
        Cart cart =
                new Cart(
                        money,
                        Optional.empty(),
                        Optional.of(number),
                        Optional.empty(),
                        List.of(new CheckoutItem("Notebook", 2, total)));
        return new SeenOrder(id, facts, cart, changedAt, lookedAt);
    }
}
