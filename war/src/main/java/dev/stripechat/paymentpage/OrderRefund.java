package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.Refund;
import dev.stripechat.shop.RefundWish;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that a shop wants to give back. It is kept before Stripe is asked, under the shop's own name for it, so that asking
 * again, also after a crash, gives it back once.
 */
@Entity
@Table(name = "paymentpage_refund")
@IdClass(OrderRefund.Key.class)
public class OrderRefund {

    /** Shop, and what the shop calls it. */
    public record Key(UUID shopId, String refund) implements Serializable {}

    /** How far it has come. */
    enum State {
        /** Nothing is known of it. */
        WANTED,
        PENDING,
        DONE,
        /** Nothing was given back; it may be wanted again. */
        FAILED;

        static State of(Refund given) {
            return valueOf(given.state().name());
        }
    }

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id private String refund;

    @Column(name = "order_id")
    private String orderId;

    private int number;

    @Column(name = "payment_intent")
    private String paymentIntent;

    private long amount;
    private String currency;
    private int tries;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "wanted_at")
    private Instant wantedAt;

    protected OrderRefund() {}

    OrderRefund(RefundWish wish, OrderPayment payment, Instant now) {
        this.shopId = payment.shop().value();
        this.refund = wish.refund();
        this.orderId = payment.order();
        this.number = payment.number();
        this.paymentIntent = payment.paymentIntent().orElseThrow().value();
        this.amount = wish.amount().minor();
        this.currency = wish.amount().currency();
        this.state = State.WANTED;
        this.wantedAt = now;
    }

    /** Stripe has said how it stands. One that has failed may be wanted again, under another key. */
    void becomes(State now) {
        state = now;
        if (now == State.FAILED) {
            tries++;
        }
    }

    /** Stripe has failed, and would say so again to the same key. */
    void failed() {
        tries++;
    }

    /** Under which Stripe gives it back once, however often it is asked. */
    String idempotencyKey() {
        return "refund-%s-%s-%d".formatted(shopId, refund, tries);
    }

    public Key id() {
        return new Key(shopId, refund);
    }

    ShopId shop() {
        return new ShopId(shopId);
    }

    String name() {
        return refund;
    }

    OrderPayment.Key payment() {
        return new OrderPayment.Key(shopId, orderId, number);
    }

    PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    Money amount() {
        return new Money(amount, currency);
    }

    State state() {
        return state;
    }
}
