package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.Map;
import java.util.Optional;

/** Questions and orders to Stripe. Each takes up to some 40 seconds, so none may be asked inside a database transaction. */
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
     * The same of a PaymentIntent of our own, by the line of our orders: those who pay on our page, and questions about
     * events and claims, do not wait for each other.
     */
    default Optional<PaymentSnapshot> look(StripeAccess access, PaymentIntentId id) {
        return retrieve(access, id);
    }

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

    /**
     * Makes a PaymentIntent, with every way to pay that the account has switched on.
     *
     * @param metadata ids alone
     * @param idempotencyKey making it again with the same key is making it once
     * @throws StripeSilent when there is no answer now: it may have been made
     * @throws StripeFailed when it failed at Stripe, which repeats that for the same key
     * @throws KeyRefused when the key may not make any
     * @throws RequestRefused when Stripe does not take it, for example because the amount is too small
     */
    PaymentSnapshot create(
            StripeAccess access, Money amount, Map<String, String> metadata, String idempotencyKey);

    /**
     * Changes the amount of a PaymentIntent that nobody has paid yet.
     *
     * @throws RequestRefused when it is too late for that; else as {@link #create}
     */
    PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey);

    /**
     * Cancels a PaymentIntent: nobody can pay it any more.
     *
     * @throws RequestRefused when it is too late for that, or it was cancelled before; else as {@link #create}
     */
    PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey);
}
