package dev.stripechat.desk;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a conversation, for staff ({@code docs/wire.md}).
 *
 * @param matches false: amount or currency is not what the shop signed, and the shopper is told nothing about it
 */
public record PaymentView(
        String paymentIntent,
        String state,
        long amount,
        String currency,
        @Nullable ReasonView reason,
        String updatedAt,
        String linkedAt,
        String proof,
        boolean matches,
        String mode,
        List<StepView> steps) {

    static PaymentView of(Payment payment, LinkedPayment link, Language reader) {
        return new PaymentView(
                payment.paymentIntent().value(),
                payment.state().word(),
                payment.amount().minor(),
                payment.amount().currency(),
                payment.reason()
                        .map(reason -> ReasonView.of(reason, payment.amount(), reader))
                        .orElse(null),
                payment.updatedAt().toString(),
                link.linkedAt().toString(),
                link.proof().word(),
                link.fits(payment.amount()),
                payment.mode().word(),
                payment.steps().stream()
                        .map(step -> StepView.of(step, payment.amount(), reader))
                        .toList());
    }

    /**
     * One step of its life.
     *
     * @param late it arrived after something newer: the shopper was not told
     */
    public record StepView(String state, String at, boolean late, @Nullable ReasonView reason) {
        static StepView of(PaymentStep step, Money amount, Language reader) {
            return new StepView(
                    step.state().word(),
                    step.at().toString(),
                    step.isLate(),
                    step.reason()
                            .map(reason -> ReasonView.of(reason, amount, reader))
                            .orElse(null));
        }
    }

    /**
     * Why it was declined.
     *
     * @param code Stripe's code, never for the shopper
     * @param meaning what it means, in English, for staff
     * @param advice what the shopper was told, in the reader's language
     * @param adviceCode what Stripe advises about trying again
     */
    public record ReasonView(
            String code,
            String meaning,
            String advice,
            boolean doNotTell,
            @Nullable String adviceCode) {

        static ReasonView of(DeclineReason reason, Money amount, Language reader) {
            return new ReasonView(
                    reason.code(),
                    reason.meaning(),
                    reason.text(reader, amount),
                    reason.doNotTell(),
                    reason.adviceCode().orElse(null));
        }
    }
}
