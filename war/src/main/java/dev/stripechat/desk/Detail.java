package dev.stripechat.desk;

import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.Payment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation opened: all that was said, and its payments ({@code docs/wire.md}). */
public record Detail(Summary summary, List<MessageView> messages, List<PaymentView> payments) {

    /** A payment, for staff. */
    public record PaymentView(
            String paymentIntent,
            String state,
            long amount,
            String currency,
            @Nullable ReasonView reason,
            String updatedAt) {

        static PaymentView of(Payment payment, Language reader) {
            return new PaymentView(
                    payment.paymentIntent().value(),
                    payment.state().word(),
                    payment.amount().minor(),
                    payment.amount().currency(),
                    payment.reason()
                            .map(reason -> ReasonView.of(reason, payment, reader))
                            .orElse(null),
                    payment.updatedAt().toString());
        }
    }

    /**
     * Why it was declined.
     *
     * @param code Stripe's code, never for the shopper
     * @param meaning what it means, in English, for staff
     * @param advice what the shopper was told, in the reader's language
     */
    public record ReasonView(String code, String meaning, String advice, boolean doNotTell) {
        static ReasonView of(DeclineReason reason, Payment payment, Language reader) {
            return new ReasonView(
                    reason.code(),
                    reason.meaning(),
                    reason.text(reader, payment.amount()),
                    reason.doNotTell());
        }
    }
}
