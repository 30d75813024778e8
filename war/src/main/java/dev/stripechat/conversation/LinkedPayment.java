package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent that belongs to a conversation, because the shop signed that it does, keeps it at an order of
 * this customer, or the shopper had its client secret. A conversation keeps all of them as its history. Once the PaymentIntent can be written into without harm, the
 * conversation's id is noted at Stripe.
 */
@Entity
@Table(name = "conversation_linked_payment")
@IdClass(LinkedPayment.Key.class)
public class LinkedPayment {

    /** Conversation and PaymentIntent. */
    public record Key(UUID conversationId, String paymentIntent) implements Serializable {}

    /** What showed that the payment belongs to this shopper. */
    public enum Proof {
        SHOP_TOKEN,
        CLIENT_SECRET,
        /** Our own payment page made it. */
        PAYMENT_PAGE,
        /** Another plugin made it for the order of the conversation's customer. */
        ORDER,
        /**
         * It calls itself by the number of such an order, and costs as much. Another shop with the same account may count alike, so
         * only staff see it.
         */
        ORDER_NUMBER;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the note at Stripe is. */
    enum Mark {
        /** On its way. */
        WANTED,
        /** It would do harm, or nobody may write: tried again when the payment has succeeded. */
        WAITING,
        DONE,
        NEVER
    }

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    @Column(name = "payment_intent")
    private String paymentIntent;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "checkout_id")
    private @Nullable String checkoutId;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    @Column(name = "expected_amount")
    private @Nullable Long expectedAmount;

    @Column(name = "expected_at")
    private @Nullable Instant expectedAt;

    @Column(name = "expected_currency")
    private @Nullable String expectedCurrency;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected LinkedPayment() {}

    private LinkedPayment(
            Conversation conversation, PaymentIntentId paymentIntent, Proof proof, Instant now) {
        this.conversationId = conversation.id().value();
        this.shopId = conversation.shop().value();
        this.paymentIntent = paymentIntent.value();
        this.proof = proof;
        this.mark = Mark.WANTED;
        this.linkedAt = now;
    }

    /** The shop signed it. */
    static LinkedPayment signed(
            Conversation conversation,
            PaymentIntentId paymentIntent,
            String checkoutId,
            Instant now) {
        LinkedPayment link = new LinkedPayment(conversation, paymentIntent, Proof.SHOP_TOKEN, now);
        link.checkoutId = checkoutId;
        return link;
    }

    /** Our own payment page made it for this checkout. */
    static LinkedPayment ofPage(
            Conversation conversation,
            PaymentIntentId paymentIntent,
            String checkoutId,
            Instant now) {
        LinkedPayment link =
                new LinkedPayment(conversation, paymentIntent, Proof.PAYMENT_PAGE, now);
        link.checkoutId = checkoutId;
        return link;
    }

    /** The shop has it at that order, which is this customer's. */
    static LinkedPayment ofOrder(
            Conversation conversation, PaymentIntentId paymentIntent, String order, Instant now) {
        LinkedPayment link = new LinkedPayment(conversation, paymentIntent, Proof.ORDER, now);
        link.checkoutId = order;
        return link;
    }

    /** It names the number of that order; nothing is noted in what may be somebody else's. */
    static LinkedPayment ofNumber(
            Conversation conversation, PaymentIntentId paymentIntent, String order, Instant now) {
        LinkedPayment link =
                new LinkedPayment(conversation, paymentIntent, Proof.ORDER_NUMBER, now);
        link.checkoutId = order;
        link.mark = Mark.NEVER;
        return link;
    }

    /** The shopper had its client secret. */
    static LinkedPayment claimed(
            Conversation conversation, PaymentIntentId paymentIntent, Instant now) {
        return new LinkedPayment(conversation, paymentIntent, Proof.CLIENT_SECRET, now);
    }

    /** The shop signed what is to be paid; says whether that is new. What it signed earlier does not count any more. */
    boolean expect(Money amount, Instant signedAt) {
        if (expectedAt != null && signedAt.isBefore(expectedAt)) {
            return false;
        }
        boolean known = expected().filter(amount::equals).isPresent();
        this.expectedAt = signedAt;
        this.expectedAmount = amount.minor();
        this.expectedCurrency = amount.currency();
        return !known;
    }

    /** There is a better proof than a number, and it is known since then; says whether that is new. */
    boolean isProvedBy(LinkedPayment better) {
        boolean news = isGuess() && !better.isGuess();
        if (news) {
            this.proof = better.proof;
            this.mark = better.mark;
            this.checkoutId = better.checkoutId;
            this.linkedAt = better.linkedAt;
        }
        return news;
    }

    /** A number was all that spoke for it: it may be a stranger's. */
    public boolean isGuess() {
        return proof == Proof.ORDER_NUMBER;
    }

    /** Whether the shopper is told of it, when it is of that amount. */
    public boolean isTold(Money amount) {
        return !isGuess() && fits(amount);
    }

    /** T05: a payment of another amount or currency than the shop signed is told to nobody but staff. */
    public boolean fits(Money amount) {
        return expected().map(amount::equals).orElse(true);
    }

    private Optional<Money> expected() {
        return Optional.ofNullable(expectedAmount).map(minor -> new Money(minor, expectedCurrency));
    }

    /** How far the note at Stripe is. */
    Mark mark() {
        return mark;
    }

    /** Whether nothing more comes of the note. */
    boolean isMarkSettled() {
        return mark == Mark.DONE || mark == Mark.NEVER;
    }

    void marked(Mark result) {
        this.mark = result;
    }

    public ConversationId conversation() {
        return new ConversationId(conversationId);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public PaymentIntentId paymentIntent() {
        return new PaymentIntentId(paymentIntent);
    }

    public Proof proof() {
        return proof;
    }

    public Instant linkedAt() {
        return linkedAt;
    }
}
