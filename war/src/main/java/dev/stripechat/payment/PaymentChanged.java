package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/**
 * A payment stands differently now. Observed in the same transaction.
 *
 * @param step number of the step since which it has stood so: the same for the same news
 * @param reason why, if it was declined
 * @param unsure money may have been taken already, and Stripe could not be asked
 * @param closing why we have had it cancelled ourselves, if we have
 */
public record PaymentChanged(
        ShopId shop,
        PaymentIntentId paymentIntent,
        int step,
        PaymentState state,
        Money amount,
        Optional<DeclineReason> reason,
        boolean unsure,
        Optional<Closing> closing) {

    /** One that we have not cancelled. */
    public PaymentChanged(
            ShopId shop,
            PaymentIntentId paymentIntent,
            int step,
            PaymentState state,
            Money amount,
            Optional<DeclineReason> reason,
            boolean unsure) {
        this(shop, paymentIntent, step, state, amount, reason, unsure, Optional.empty());
    }

    /** Whether a person must look before the shopper pays again. */
    public boolean needsPerson() {
        return unsure || reason.filter(why -> why.next() == NextStep.CHECK_FIRST).isPresent();
    }

    /** How a payment stands, as news. */
    public static PaymentChanged of(Payment payment) {
        return new PaymentChanged(
                payment.shop(),
                payment.paymentIntent(),
                payment.stateStep(),
                payment.state(),
                payment.amount(),
                payment.reason(),
                payment.isUnsure(),
                payment.canceledFor());
    }
}
