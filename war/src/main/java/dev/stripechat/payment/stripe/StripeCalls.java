package dev.stripechat.payment.stripe;

import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentUpdateParams;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Single calls about PaymentIntents of others, each tried three times. A Stripe that fails again and again is left alone for
 * some seconds; one that says how long to wait is not asked again before. One account that asks too often does not take
 * Stripe away from the others.
 */
@Dependent
@Retry(
        maxRetries = 2,
        delay = 400,
        jitter = 200,
        retryOn = StripeSilent.class,
        abortOn = StripeLine.StripeAsksToWait.class)
@CircuitBreaker(
        requestVolumeThreshold = 12,
        failureRatio = 0.75,
        delay = 5_000,
        failOn = StripeSilent.class,
        skipOn = {StripeLine.StripeBusy.class, StripeLine.StripeAsksToWait.class})
@Bulkhead(StripeCalls.AT_ONCE)
class StripeCalls {

    /** Of each kind: a slow Stripe must not hold all threads that do the work of others, too (16 jobs run at once). */
    static final int AT_ONCE = 6;

    private final StripeLine line;

    @Inject
    StripeCalls(StripeLine line) {
        this.line = line;
    }

    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        return line.shown(access, id);
    }

    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        PaymentIntentUpdateParams params =
                PaymentIntentUpdateParams.builder().putAllMetadata(metadata).build();
        RequestOptions once = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            line.answered(
                    access,
                    stripe -> stripe.v1().paymentIntents().update(id.value(), params, once));
        } catch (StripeLine.Missing none) {
            throw new RequestRefused("Stripe has no such payment", none);
        }
    }
}
