package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** One try to pay an order, as the shop keeps it. */
@Embeddable
public class OrderTransaction {

    private int position;
    private String id;
    private String state;
    private String method;

    @Column(name = "payment_intent")
    private String paymentIntent;

    private Long amount;
    private String currency;

    protected OrderTransaction() {}

    /**
     * As the shop tells it.
     *
     * @param state in the shop's words, e.g. {@code paid}
     * @param method which payment method the shopper took, in the shop's words
     * @param paymentIntent the one that another plugin noted there
     * @param amount what is paid by it; nothing, when that is no money
     */
    public OrderTransaction(
            String id,
            String state,
            Optional<String> method,
            Optional<PaymentIntentId> paymentIntent,
            Optional<Money> amount) {
        this.id = id;
        this.state = state;
        this.method = method.orElse(null);
        this.paymentIntent = paymentIntent.map(PaymentIntentId::value).orElse(null);
        this.amount = amount.map(Money::minor).orElse(null);
        this.currency = amount.map(Money::currency).orElse(null);
    }

    /** The same in that place. */
    OrderTransaction at(int place) {
        OrderTransaction moved =
                new OrderTransaction(id, state, method(), paymentIntent(), amount());
        moved.position = place;
        return moved;
    }

    public String id() {
        return id;
    }

    public String state() {
        return state;
    }

    public Optional<String> method() {
        return Optional.ofNullable(method);
    }

    public Optional<PaymentIntentId> paymentIntent() {
        return Optional.ofNullable(paymentIntent).map(PaymentIntentId::new);
    }

    /** What is paid by it; nothing, when that is no money. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount).map(minor -> new Money(minor, currency));
    }

    /** All that it says, to compare by. */
    String said() {
        return String.join(
                "|",
                id,
                state,
                method().orElse(""),
                paymentIntent().map(PaymentIntentId::value).orElse(""),
                amount().map(Money::toString).orElse(""));
    }
}
