package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.RecordPayment;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentWithdrawn;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The transactions around closing a way to pay at Stripe: which is to be closed, and what came of it. It is over when Stripe
 * has said so, and not before.
 */
@UseCase
public class ClosePayment {

    private final OrderPayments payments;
    private final PaymentAttempts attempts;
    private final AskStripe askStripe;
    private final RecordPayment recordPayment;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ClosePayment(
            OrderPayments payments,
            PaymentAttempts attempts,
            AskStripe askStripe,
            RecordPayment recordPayment,
            Outbox outbox,
            Clock clock) {
        this.payments = payments;
        this.attempts = attempts;
        this.askStripe = askStripe;
        this.recordPayment = recordPayment;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One that somebody wanted to be closed.
     *
     * @param access to the account where it was made, if any key opens that
     * @param why it is still to be closed; nothing, if it is not
     */
    record Wanted(OrderPayment payment, Optional<StripeAccess> access, Optional<Closing> why) {}

    /** The order is gone: what is open for it is to be closed, in the same transaction. */
    void withdrawn(@Observes PaymentWithdrawn withdrawn) {
        attempts.named(withdrawn.shop(), withdrawn.attempt())
                .filter(PaymentAttempt::isWithdrawn)
                .ifPresent(
                        attempt ->
                                payments.of(attempt.shop(), attempt.order().id()).stream()
                                        .filter(payment -> !payment.isOver())
                                        .filter(open -> open.attempt().equals(attempt.id()))
                                        .forEach(open -> put(open, occasion(attempt))));
    }

    /** A payment of an order that is gone was on its way, and has failed after all: it could be paid again. */
    void changed(@Observes PaymentChanged news) {
        if (news.state() == PaymentState.DECLINED) {
            payments.of(news.shop(), news.paymentIntent())
                    .filter(payment -> !payment.isOver())
                    .flatMap(payment -> attempts.named(news.shop(), payment.attempt()))
                    .filter(PaymentAttempt::isWithdrawn)
                    .ifPresent(
                            attempt ->
                                    outbox.wake(
                                            news.shop(),
                                            ClosePayments.NAME,
                                            ClosePayments.key(
                                                    news.paymentIntent(), occasion(attempt))));
        }
    }

    /** Nobody can ask about it any more, so nothing else is opened: an admin sees it among the deliveries, once a day. */
    void outOfReach(OrderPayment payment) {
        put(payment, "reach-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void put(OrderPayment payment, String occasion) {
        payment.paymentIntent()
                .map(id -> ClosePayments.letter(payment.shop(), id, occasion))
                .ifPresent(outbox::put);
    }

    private static String occasion(PaymentAttempt attempt) {
        return "withdrawn-" + attempt.signedAt().toEpochMilli();
    }

    /** How it stands with it in our books; nothing, when it is over. */
    Optional<Wanted> look(ShopId shop, PaymentIntentId id) {
        return payments.of(shop, id)
                .filter(payment -> !payment.isOver())
                .map(
                        payment ->
                                new Wanted(
                                        payment,
                                        payment.reachedBy(askStripe),
                                        why(payment, attempts.named(shop, payment.attempt()))));
    }

    private Optional<Closing> why(OrderPayment payment, Optional<PaymentAttempt> attempt) {
        boolean moved =
                attempt.flatMap(known -> askStripe.tills(known.shop()).of(known.salesChannel()))
                        .filter(till -> !payment.isIn(till))
                        .isPresent();
        return gone(attempt).or(() -> moved ? Optional.of(Closing.REPLACED) : Optional.empty());
    }

    /** Why nothing is to be paid by an attempt any more, if so; by one that is forgotten nothing is. */
    static Optional<Closing> gone(Optional<PaymentAttempt> attempt) {
        return attempt.filter(known -> !known.isWithdrawn()).isPresent()
                ? Optional.empty()
                : Optional.of(attempt.map(ClosePayment::closing).orElse(Closing.ABANDONED));
    }

    private static Closing closing(PaymentAttempt over) {
        if (over.isSettled()) {
            return Closing.SETTLED;
        }
        return over.isAbandoned() ? Closing.ABANDONED : Closing.WITHDRAWN;
    }

    /** We are about to cancel it: that it is cancelled is no news then. */
    void closes(OrderPayment payment, Closing why) {
        payment.paymentIntent().ifPresent(id -> recordPayment.closes(payment.shop(), id, why));
    }

    /** Stripe has shown how it stands; when it is cancelled, nobody can pay it any more. */
    void seen(OrderPayment payment, StripeAccess by, PaymentSnapshot current) {
        recordPayment.seen(by.connection(), current);
        if (current.state() == PaymentState.CANCELED) {
            payments.named(payment.id()).ifPresent(OrderPayment::end);
        }
    }

    /** Test money was paid by it, which counts for nothing and can be paid no more. */
    void pretended(OrderPayment payment) {
        payments.named(payment.id()).ifPresent(OrderPayment::end);
    }

    /** Stripe has failed or refused, and would say so again to the same key. */
    void failed(OrderPayment payment) {
        payments.named(payment.id()).ifPresent(OrderPayment::failed);
    }
}
