package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.util.Optional;

/**
 * What one signed event of Stripe says about money that goes back.
 *
 * @param account the connected account the event names, if it names one
 * @param reference tells it from every other one of its kind of the payment
 */
public record Reversal(
        Optional<String> account,
        PaymentIntentId paymentIntent,
        Mode mode,
        PaymentReversed.Kind kind,
        Money amount,
        String reference) {}
