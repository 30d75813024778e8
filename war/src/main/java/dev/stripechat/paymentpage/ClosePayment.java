package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.KeyRefused;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.runtime.Background;
import dev.stripechat.shop.PaymentWithdrawn;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An order is gone: the way to pay it is closed at Stripe. Best effort, after the commit: our page opens none any more, and
 * what is paid nevertheless is told to the shop like any payment.
 */
@Dependent
class ClosePayment {

    private static final Logger LOG = LoggerFactory.getLogger(ClosePayment.class);

    private final OrderLedger ledger;
    private final StripeGateway stripe;
    private final Background threads;

    @Inject
    ClosePayment(OrderLedger ledger, StripeGateway stripe, Background threads) {
        this.ledger = ledger;
        this.stripe = stripe;
        this.threads = threads;
    }

    void withdrawn(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentWithdrawn withdrawn) {
        threads.execute(
                () -> ledger.open(withdrawn.shop(), withdrawn.attempt()).ifPresent(this::close));
    }

    private void close(OrderLedger.Plan plan) {
        plan.payment().paymentIntent().ifPresent(id -> close(plan, id));
    }

    private void close(OrderLedger.Plan plan, PaymentIntentId id) {
        ledger.closes(plan);
        try {
            PaymentSnapshot canceled =
                    stripe.cancel(plan.access(), id, plan.payment().key("cancel"));
            ledger.seen(plan, canceled);
            if (canceled.state() == PaymentState.CANCELED) {
                ledger.end(plan);
            }
        } catch (StripeSilent | KeyRefused | RequestRefused notNow) {
            ledger.failed(plan);
            LOG.warn("{} of an order that is gone stays open: {}", id, notNow.getMessage());
        }
    }
}
