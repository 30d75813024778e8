package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Refunds by Stripe's SDK. */
@Dependent
class SdkStripeRefunds implements StripeRefunds {

    private final RefundCalls calls;

    @Inject
    SdkStripeRefunds(RefundCalls calls) {
        this.calls = calls;
    }

    @Override
    public Refund give(
            StripeAccess access,
            PaymentIntentId id,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        return SdkStripeGateway.asked(
                () -> calls.give(access, id, amount, metadata, idempotencyKey));
    }

    @Override
    public List<Refund> of(StripeAccess access, PaymentIntentId id) {
        return SdkStripeGateway.asked(() -> calls.of(access, id));
    }
}
