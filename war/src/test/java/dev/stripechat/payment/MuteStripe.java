package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;

/** A control: the order of events without its guard, the look at Stripe. What arrives last is the newest. */
@Alternative
@Priority(1)
@Dependent
public class MuteStripe implements StripeGateway {

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        return Optional.empty();
    }

    @Override
    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        // nobody is listening
    }

    @Override
    public PaymentSnapshot create(
            StripeAccess access,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }
}
