package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import java.util.Optional;

/**
 * What one signed event of Stripe says about a PaymentIntent.
 *
 * @param id Stripe's event id
 * @param account the connected account the event names, if it names one
 * @param snapshot the PaymentIntent as it was then
 */
public record PaymentEvent(String id, Optional<String> account, PaymentSnapshot snapshot) {

    PaymentIntentId paymentIntent() {
        return snapshot.paymentIntent();
    }
}
