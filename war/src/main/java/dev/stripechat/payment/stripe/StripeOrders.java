package dev.stripechat.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentUpdateParams;
import dev.stripechat.kernel.Money;
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
import org.eclipse.microprofile.faulttolerance.Retry;

/** Single orders about our own PaymentIntents. A shopper waits for each, so it is tried once more only. */
@Dependent
@Retry(
        maxRetries = 1,
        delay = 300,
        jitter = 100,
        retryOn = StripeSilent.class,
        abortOn = StripeLine.StripeAsksToWait.class)
@Bulkhead(StripeOrders.AT_ONCE)
class StripeOrders {

    /** Of each kind: whoever waits for a slow Stripe holds a thread. More than pay on our page at once, for the Outbox. */
    static final int AT_ONCE = 24;

    private final StripeLine line;

    @Inject
    StripeOrders(StripeLine line) {
        this.line = line;
    }

    public Optional<PaymentSnapshot> look(StripeAccess access, PaymentIntentId id) {
        return line.shown(access, id);
    }

    public PaymentSnapshot create(
            StripeAccess access,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        PaymentIntentCreateParams params =
                PaymentIntentCreateParams.builder()
                        .setAmount(amount.minor())
                        .setCurrency(amount.currency())
                        .setAutomaticPaymentMethods(
                                PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                                        .setEnabled(true)
                                        .build())
                        .putAllMetadata(metadata)
                        .build();
        return answered(
                access,
                stripe -> stripe.v1().paymentIntents().create(params, once(idempotencyKey)));
    }

    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        PaymentIntentUpdateParams params =
                PaymentIntentUpdateParams.builder()
                        .setAmount(amount.minor())
                        .setCurrency(amount.currency())
                        .build();
        return answered(
                access,
                stripe ->
                        stripe.v1()
                                .paymentIntents()
                                .update(id.value(), params, once(idempotencyKey)));
    }

    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        PaymentIntentCancelParams params = PaymentIntentCancelParams.builder().build();
        return answered(
                access,
                stripe ->
                        stripe.v1()
                                .paymentIntents()
                                .cancel(id.value(), params, once(idempotencyKey)));
    }

    private PaymentSnapshot answered(StripeAccess access, StripeLine.Call<PaymentIntent> order) {
        try {
            return line.answered(access, stripe -> StripeLine.current(order.make(stripe)));
        } catch (StripeLine.Missing none) {
            throw new RequestRefused("Stripe has no such payment", none);
        }
    }

    private static RequestOptions once(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
