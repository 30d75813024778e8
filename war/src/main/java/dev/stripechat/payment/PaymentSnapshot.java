package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A PaymentIntent as Stripe showed it at one moment: in an event, or when asked.
 *
 * @param failure the error that stands, only with {@link PaymentState#DECLINED}
 * @param attempt id of the latest charge, once there was one: two snapshots with the same are about the same attempt
 * @param secret its client secret; events and a key without the right to it carry none
 */
public record PaymentSnapshot(
        PaymentIntentId paymentIntent,
        Mode mode,
        PaymentState state,
        Money amount,
        Optional<Failure> failure,
        Optional<String> attempt,
        Optional<ClientSecret> secret,
        Instant createdAt,
        Map<String, String> metadata) {

    /** Whether this, which is newer, still shows what the event told. An update may have erased the error. */
    boolean shows(PaymentSnapshot event) {
        boolean erased =
                event.state == PaymentState.DECLINED
                        && state == PaymentState.REQUIRES_PAYMENT_METHOD;
        boolean sameReason =
                state != PaymentState.DECLINED
                        || failure.map(Failure::tellingCode)
                                .equals(event.failure.map(Failure::tellingCode));
        return attempt.equals(event.attempt) && (state == event.state && sameReason || erased);
    }

    /** Whether paying again could mean paying twice. */
    boolean mayBePaidAlready() {
        return failure.filter(why -> DeclineReason.of(why).checksFirst()).isPresent();
    }

    /**
     * Whether writing into it harms nobody: any update erases {@code last_payment_error}, and one during a
     * confirmation gets into its way.
     */
    boolean isQuiet() {
        boolean untouched = state == PaymentState.REQUIRES_PAYMENT_METHOD && attempt.isEmpty();
        return untouched || state == PaymentState.SUCCEEDED;
    }
}
