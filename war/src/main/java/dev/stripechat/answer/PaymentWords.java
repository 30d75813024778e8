package dev.stripechat.answer;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.NextStep;
import dev.stripechat.payment.PaymentState;
import java.util.Optional;

/** How a payment's state is told to a shopper. */
final class PaymentWords {

    private PaymentWords() {}

    /** The sentence: for a decline the reason that may be told, with the next step. */
    static Words words(
            PaymentState state, Money amount, Optional<DeclineReason> reason, Language language) {
        return new Words(
                reason.map(why -> why.text(language, amount))
                        .orElseGet(
                                () -> Texts.in(language).text(state.word(), amount.in(language))));
    }

    /** The card. */
    static PaymentNotice notice(PaymentState state, Money amount, Optional<DeclineReason> reason) {
        return new PaymentNotice(
                state.word(), amount, reason.map(DeclineReason::next).orElse(step(state)).word());
    }

    private static NextStep step(PaymentState state) {
        return switch (state) {
            case REQUIRES_ACTION -> NextStep.AUTHENTICATE;
            case CANCELED, REQUIRES_PAYMENT_METHOD -> NextStep.TRY_AGAIN;
            default -> NextStep.NONE;
        };
    }
}
