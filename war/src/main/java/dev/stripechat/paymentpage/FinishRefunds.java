package dev.stripechat.paymentpage;

import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shop.RefundAnswer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out about refunds whose answer was lost, and gives them if Stripe has not heard of them. */
@Dependent
public class FinishRefunds implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "stripe-refund";

    private final RefundLedger ledger;
    private final GiveRefund giveRefund;

    @Inject
    FinishRefunds(RefundLedger ledger, GiveRefund giveRefund) {
        this.ledger = ledger;
        this.giveRefund = giveRefund;
    }

    /** The wish to know: each payment has its own lane. */
    static Letter letter(OrderRefund refund) {
        return new Letter(
                new Lane(refund.shop(), NAME, refund.paymentIntent().value()),
                "refund " + refund.name() + " of " + refund.paymentIntent(),
                refund.name(),
                refund.idempotencyKey());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(new Quota(NAME, 2, 1));
    }

    @Override
    public Result carry(Departure departure) {
        return ledger.again(departure.lane().shop(), departure.letter().payload())
                .map(plan -> result(giveRefund.of(plan), plan))
                .orElseGet(() -> Result.needless("forgotten", "The payment is forgotten."));
    }

    private Result result(RefundAnswer answer, RefundLedger.Plan plan) {
        return switch (answer.state()) {
            case GIVEN -> Result.sent();
            case ON_ITS_WAY ->
                    isKnown(plan)
                            ? Result.sent()
                            : Result.later(
                                    "stripe_silent", "Stripe gives no answer.", Optional.empty());
            case REFUSED -> refused(answer.obstacle().orElse(""));
        };
    }

    private boolean isKnown(RefundLedger.Plan plan) {
        return ledger.again(plan.refund().shop(), plan.refund().name())
                .filter(now -> now.refund().state() == OrderRefund.State.PENDING)
                .isPresent();
    }

    private static Result refused(String obstacle) {
        return obstacle.equals("stripe_silent")
                ? Result.later(obstacle, "Stripe gives no answer.", Optional.empty())
                : Result.refused(
                        obstacle, "Nothing is given back: give it back again in the shop.");
    }
}
