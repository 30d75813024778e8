package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.List;
import java.util.Map;

/** Money given back at Stripe. Slow like {@link StripeGateway}, so never inside a database transaction. */
public interface StripeRefunds {

    /**
     * Gives so much of a payment back.
     *
     * @param metadata ids alone
     * @param idempotencyKey giving it back again with the same key is giving it back once
     * @throws StripeSilent when there is no answer now: it may have been given back
     * @throws StripeFailed when it failed at Stripe, which repeats that for the same key
     * @throws KeyRefused when the key may not do that
     * @throws RequestRefused when Stripe does not take it: it is more than is left, or nothing was paid
     */
    Refund give(
            StripeAccess access,
            PaymentIntentId id,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey);

    /**
     * All that was given back of a payment, or is to be.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not look
     * @throws RequestRefused when this account does not have the payment
     */
    List<Refund> of(StripeAccess access, PaymentIntentId id);
}
