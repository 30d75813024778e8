package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Locale;

/**
 * Money that was paid goes back, or does not after all. Observed in the same transaction.
 *
 * @param amount refunded: all that has been given back of it so far; else: what is disputed
 * @param reference tells this piece of news from every other one of its kind; a dispute that is won has the one it began with
 */
public record PaymentReversed(
        ShopId shop, PaymentIntentId paymentIntent, Kind kind, Money amount, String reference) {

    /** How it goes back. */
    public enum Kind {
        /** The shop gives it back. */
        REFUNDED,
        /** The shopper's bank asks for it back. */
        DISPUTED,
        /** The shopper's bank does not get it, after all. */
        DISPUTE_WON;

        /** The word in the events that shops get. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
