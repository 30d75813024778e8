package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import java.util.Map;
import java.util.Optional;

/** Questions to Stripe. Each takes up to some 40 seconds, so none may be asked inside a database transaction. */
public interface StripeGateway {

    /**
     * The PaymentIntent as it stands now; nothing, when this account has none of that id.
     *
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not ask
     * @throws RequestRefused when Stripe does not take the question
     */
    Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id);

    /**
     * Adds to its metadata.
     *
     * @param idempotencyKey writing twice with the same key is writing once
     * @throws StripeSilent when there is no answer now
     * @throws KeyRefused when the key may not write
     * @throws RequestRefused when Stripe does not take it, for example because there are 50 pairs already
     */
    void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey);
}
