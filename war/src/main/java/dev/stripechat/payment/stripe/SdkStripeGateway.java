package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Stripe by its SDK. */
@Dependent
class SdkStripeGateway implements StripeGateway {

    private final StripeCalls calls;

    @Inject
    SdkStripeGateway(StripeCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        try {
            return calls.retrieve(access, id);
        } catch (FaultToleranceException leftAlone) {
            throw silent(leftAlone);
        }
    }

    @Override
    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        try {
            calls.remember(access, id, metadata, idempotencyKey);
        } catch (FaultToleranceException leftAlone) {
            throw silent(leftAlone);
        }
    }

    private static StripeSilent silent(FaultToleranceException leftAlone) {
        return new StripeSilent(
                "Stripe has failed again and again", leftAlone, false, Optional.empty());
    }
}
