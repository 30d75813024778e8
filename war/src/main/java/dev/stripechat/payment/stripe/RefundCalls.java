package dev.stripechat.payment.stripe;

import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Refund;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Single calls about refunds. A shop waits for them, so questions are asked once more only. */
@Dependent
@Retry(
        maxRetries = 1,
        delay = 300,
        jitter = 100,
        retryOn = StripeSilent.class,
        abortOn = StripeLine.StripeAsksToWait.class)
@Bulkhead(RefundCalls.AT_ONCE)
class RefundCalls {

    /** Of each kind: nobody gives money back in a hurry, and those who pay need the threads. */
    static final int AT_ONCE = 6;

    private static final long MOST = 100;

    private final StripeLine line;

    @Inject
    RefundCalls(StripeLine line) {
        this.line = line;
    }

    /** Once: a second try that meets a refusal would hide that the first one may have been taken. The Outbox repeats it. */
    @Retry(maxRetries = 0)
    public Refund give(
            StripeAccess access,
            PaymentIntentId id,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        RefundCreateParams params =
                RefundCreateParams.builder()
                        .setPaymentIntent(id.value())
                        .setAmount(amount.minor())
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putAllMetadata(metadata)
                        .build();
        RequestOptions once = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return found(
                access,
                stripe -> in(stripe.v1().refunds().create(params, once), amount.currency()));
    }

    public List<Refund> of(StripeAccess access, PaymentIntentId id) {
        RefundListParams params =
                RefundListParams.builder().setPaymentIntent(id.value()).setLimit(MOST).build();
        return found(
                access,
                stripe ->
                        stripe.v1().refunds().list(params).getData().stream()
                                .map(refund -> in(refund, refund.getCurrency()))
                                .toList());
    }

    private <T> T found(StripeAccess access, StripeLine.Call<T> call) {
        try {
            return line.answered(access, call);
        } catch (StripeLine.Missing none) {
            throw new RequestRefused("Stripe has no such payment", none);
        }
    }

    private static Refund in(com.stripe.model.Refund refund, String currency) {
        return new Refund(
                refund.getId(),
                state(String.valueOf(refund.getStatus())),
                new Money(refund.getAmount(), currency),
                Optional.ofNullable(refund.getMetadata()).orElse(Map.of()));
    }

    private static Refund.State state(String status) {
        return switch (status) {
            case "succeeded" -> Refund.State.DONE;
            case "failed", "canceled" -> Refund.State.FAILED;
            default -> Refund.State.PENDING;
        };
    }
}
