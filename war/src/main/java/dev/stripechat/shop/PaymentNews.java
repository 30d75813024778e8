package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.Optional;

/**
 * Something became of a payment, in the words of the events that shops get.
 *
 * @param kind like {@code succeeded}
 * @param reason Stripe's code, if it failed
 * @param key tells this piece of news from every other one of the payment
 */
public record PaymentNews(
        String kind,
        PaymentIntentId paymentIntent,
        Money amount,
        Optional<String> reason,
        String key) {

    /** The type of the event. */
    public String type() {
        return "payment." + kind;
    }
}
