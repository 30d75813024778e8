package dev.stripechat.paymentpage;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.RefundWish;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The transactions around giving money back: what is wanted, by which key, and what came of it. */
@UseCase
public class RefundLedger {

    private final PaymentAttempts attempts;
    private final OrderPayments payments;
    private final OrderRefunds refunds;
    private final CountPayments countPayments;
    private final AskStripe askStripe;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RefundLedger(
            PaymentAttempts attempts,
            OrderPayments payments,
            OrderRefunds refunds,
            CountPayments countPayments,
            AskStripe askStripe,
            Outbox outbox,
            Clock clock) {
        this.attempts = attempts;
        this.payments = payments;
        this.refunds = refunds;
        this.countPayments = countPayments;
        this.askStripe = askStripe;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One that is to be given.
     *
     * @param access to the account where the money is, if any key opens that
     * @param isNew whether Stripe cannot have heard of it yet
     */
    record Plan(OrderRefund refund, Optional<StripeAccess> access, boolean isNew) {}

    /** What is to be done for a wish; nothing, when nothing was paid that could be given back. */
    Optional<Plan> plan(RefundWish wish) {
        return attempts.named(wish.shop(), wish.attempt())
                .flatMap(
                        attempt -> {
                            payments.alone(wish.shop(), attempt.order().id());
                            return again(wish.shop(), wish.refund())
                                    .or(
                                            () ->
                                                    countPayments
                                                            .paid(attempt)
                                                            .map(paid -> kept(wish, paid)));
                        });
    }

    /** The same of one that is known. */
    Optional<Plan> again(ShopId shop, String refund) {
        return refunds.named(new OrderRefund.Key(shop.value(), refund))
                .map(known -> new Plan(known, access(known), false));
    }

    private Plan kept(RefundWish wish, OrderPayment paid) {
        OrderRefund refund = new OrderRefund(wish, paid, clock.instant());
        refunds.keep(refund);
        return new Plan(refund, paid.reachedBy(askStripe), true);
    }

    private Optional<StripeAccess> access(OrderRefund refund) {
        return payments.named(refund.payment()).flatMap(payment -> payment.reachedBy(askStripe));
    }

    /** Stripe has said how it stands. */
    void becomes(OrderRefund refund, OrderRefund.State state) {
        refunds.named(refund.id()).ifPresent(known -> known.becomes(state));
    }

    /** Stripe has failed, and would say so again to the same key. */
    void failed(OrderRefund refund) {
        refunds.named(refund.id()).ifPresent(OrderRefund::failed);
    }

    /** Nobody knows whether it was given: it is asked for until that is known. */
    void lost(OrderRefund refund) {
        outbox.put(FinishRefunds.letter(refund));
    }
}
