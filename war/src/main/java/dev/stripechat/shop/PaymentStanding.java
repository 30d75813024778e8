package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.Optional;

/**
 * How it stands with the money for a payment attempt, as Stripe said last.
 *
 * @param paymentIntent the one that counts: that holds the money, else the newest
 * @param conversation the chat beside its page
 * @param isWon whether the shopper's bank wanted money back, and does not get it
 */
public record PaymentStanding(
        Kind kind,
        Optional<PaymentIntentId> paymentIntent,
        Optional<ConversationId> conversation,
        boolean isWon) {

    /** Nobody has opened its page yet. */
    public static final PaymentStanding UNTOUCHED =
            new PaymentStanding(Kind.OPEN, Optional.empty(), Optional.empty());

    /** Of money that no bank has wanted back. */
    public PaymentStanding(
            Kind kind,
            Optional<PaymentIntentId> paymentIntent,
            Optional<ConversationId> conversation) {
        this(kind, paymentIntent, conversation, false);
    }

    /** In a few words. */
    public enum Kind {
        /** Nobody has paid, and nothing speaks against it. */
        OPEN,
        DECLINED,
        /** On its way: that takes days with some banks, and may fail yet. */
        PROCESSING,
        /** The money is reserved; the shop takes it later. */
        AUTHORIZED,
        PAID,
        /** Less than the order costs by now. */
        PAID_PARTIALLY,
        REFUNDED_PARTIALLY,
        REFUNDED,
        /** The shopper's bank wants it back. */
        DISPUTED,
        /** Nobody can pay by it any more, and that was not our doing. */
        CANCELED;

        /** Whether Stripe has, or reserves, or has had money for it. */
        public boolean isPaid() {
            return ordinal() >= AUTHORIZED.ordinal() && this != CANCELED;
        }

        /** Whether a look at Stripe could show that there is money by now. */
        public boolean isUndecided() {
            return ordinal() < AUTHORIZED.ordinal();
        }
    }
}
