package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What we know of a PaymentIntent. It begins with the first signed event, may be declined again and again, and rests
 * when it has succeeded or was cancelled: no later event moves it then.
 */
@Entity
@Table(name = "payment_payment")
@IdClass(Payment.Key.class)
public class Payment {

    /** A PaymentIntent id is unique at Stripe, but what one shop's connection claims says nothing about another's. */
    public record Key(UUID shopId, String paymentIntent) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id
    @Column(name = "payment_intent")
    private String paymentIntent;

    @Column(name = "connection_id")
    private UUID connectionId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private long amount;
    private String currency;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Payment() {}

    Payment(ShopId shop, StripeConnectionId connection, PaymentIntentId paymentIntent) {
        this.shopId = shop.value();
        this.connectionId = connection.value();
        this.paymentIntent = paymentIntent.value();
        this.state = PaymentState.REQUIRES_PAYMENT_METHOD;
    }

    /** Hears an event; says whether it told something new. */
    boolean hear(PaymentEvent event, Instant now) {
        if (state.isLast()) {
            return false;
        }
        this.state = event.state();
        this.amount = event.amount().minor();
        this.currency = event.amount().currency();
        this.failureCode = event.failure().map(PaymentEvent.Failure::tellingCode).orElse(null);
        this.updatedAt = now;
        return true;
    }

    /** Whether it came in by that connection: another one of the same shop may not speak about it. */
    boolean belongsTo(StripeConnectionId connection) {
        return connectionId.equals(connection.value());
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    public PaymentState state() {
        return state;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    /** Why it was declined, while it is. */
    public Optional<DeclineReason> reason() {
        return state == PaymentState.DECLINED
                ? Optional.of(
                        DeclineReason.of(
                                Optional.ofNullable(failureCode).orElse(DeclineReason.GENERIC)))
                : Optional.empty();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
