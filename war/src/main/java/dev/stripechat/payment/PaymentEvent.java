package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.util.Optional;

/**
 * What one signed event of Stripe says about a PaymentIntent.
 *
 * @param id Stripe's event id
 * @param mode test or live, as the event says itself
 * @param account the connected account the event names, if it names one
 * @param failure code of the error that stands, only with {@link PaymentState#DECLINED}
 */
public record PaymentEvent(
        String id,
        Mode mode,
        Optional<String> account,
        PaymentIntentId paymentIntent,
        PaymentState state,
        Money amount,
        Optional<Failure> failure) {

    /** The error of a PaymentIntent: Stripe's {@code code}, {@code decline_code} and {@code advice_code}. */
    public record Failure(
            Optional<String> code, Optional<String> declineCode, Optional<String> adviceCode) {

        /** The code that says most: the decline code, else the error code, else a plain decline. */
        public String tellingCode() {
            return declineCode.or(() -> code).orElse(DeclineReason.GENERIC);
        }
    }
}
