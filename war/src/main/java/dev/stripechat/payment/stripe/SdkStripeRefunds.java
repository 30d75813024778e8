package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeRefunds;
import dev.stripechat.settings.FindStanding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Refunds by Stripe's SDK. None is given for a shop that is not at work. */
@Dependent
class SdkStripeRefunds implements StripeRefunds {

    private final RefundCalls calls;
    private final FindStanding findStanding;

    @Inject
    SdkStripeRefunds(RefundCalls calls, FindStanding findStanding) {
        this.calls = calls;
        this.findStanding = findStanding;
    }

    @Override
    public Refund give(
            StripeAccess access,
            PaymentIntentId id,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        return SdkStripeGateway.ordered(
                findStanding,
                access,
                () -> calls.give(access, id, amount, metadata, idempotencyKey));
    }

    @Override
    public List<Refund> of(StripeAccess access, PaymentIntentId id) {
        return SdkStripeGateway.asked(() -> calls.of(access, id));
    }
}
