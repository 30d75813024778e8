package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/**
 * A payment stands differently now. Observed in the same transaction.
 *
 * @param eventId Stripe's event that said so
 * @param reason why, if it was declined
 */
public record PaymentChanged(
        ShopId shop,
        PaymentIntentId paymentIntent,
        String eventId,
        PaymentState state,
        Money amount,
        Optional<DeclineReason> reason) {}
