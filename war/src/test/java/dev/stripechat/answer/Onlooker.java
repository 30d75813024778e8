package dev.stripechat.answer;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A Stripe that is looked at only. */
final class Onlooker implements StripeGateway {

    private final Function<PaymentIntentId, PaymentSnapshot> stripe;

    Onlooker(Function<PaymentIntentId, PaymentSnapshot> stripe) {
        this.stripe = stripe;
    }

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        return Optional.of(stripe.apply(id));
    }

    @Override
    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        throw new IllegalStateException("nobody writes here");
    }

    @Override
    public PaymentSnapshot create(
            StripeAccess access,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        throw new IllegalStateException("nobody pays here");
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        throw new IllegalStateException("nobody pays here");
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        throw new IllegalStateException("nobody pays here");
    }
}
