package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentIntentId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A PaymentIntent that once stood in a transaction of an order, though another one may stand there now. */
@Embeddable
public class OrderPayment {

    @Column(name = "transaction_id")
    private String transactionId;

    @Column(name = "payment_intent")
    private String paymentIntent;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected OrderPayment() {}

    OrderPayment(String transactionId, PaymentIntentId paymentIntent, Instant seenAt) {
        this.transactionId = transactionId;
        this.paymentIntent = paymentIntent.value();
        this.seenAt = seenAt;
    }

    boolean is(String transaction, PaymentIntentId payment) {
        return transactionId.equals(transaction) && paymentIntent.equals(payment.value());
    }

    public String transactionId() {
        return transactionId;
    }

    public PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    /** When it was first seen there. */
    public Instant seenAt() {
        return seenAt;
    }
}
