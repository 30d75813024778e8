package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A PaymentIntent that belongs to a conversation because the shop signed that it does. A conversation keeps all of them
 * as its history.
 */
@Entity
@Table(name = "conversation_linked_payment")
@IdClass(LinkedPayment.Key.class)
public class LinkedPayment {

    /** Conversation and PaymentIntent. */
    public record Key(UUID conversationId, String paymentIntent) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "payment_intent")
    private String paymentIntent;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "checkout_id")
    private String checkoutId;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected LinkedPayment() {}

    LinkedPayment(
            Conversation conversation,
            PaymentIntentId paymentIntent,
            String checkoutId,
            Instant now) {
        this.conversationId = conversation.id().value();
        this.shopId = conversation.shop().value();
        this.paymentIntent = paymentIntent.value();
        this.checkoutId = checkoutId;
        this.linkedAt = now;
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    public PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
