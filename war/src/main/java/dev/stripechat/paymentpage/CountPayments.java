package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shop.PaymentStanding.Kind;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts what was paid by an attempt. Test money counts for nothing where the shop takes real money by now. */
@UseCase
public class CountPayments {

    private final PaymentAttempts attempts;
    private final OrderPayments orderPayments;
    private final Payments payments;
    private final AskStripe askStripe;

    @Inject
    CountPayments(
            PaymentAttempts attempts,
            OrderPayments orderPayments,
            Payments payments,
            AskStripe askStripe) {
        this.attempts = attempts;
        this.orderPayments = orderPayments;
        this.payments = payments;
        this.askStripe = askStripe;
    }

    PaymentStanding of(ShopId shop, PaymentAttemptId id) {
        return attempts.named(shop, id).map(this::standing).orElse(PaymentStanding.UNTOUCHED);
    }

    /** One that can be looked at, in its account. */
    record Open(OrderPayment payment, Optional<StripeAccess> access) {}

    /** The way to pay it that is not over, if there is one. */
    Optional<Open> open(ShopId shop, PaymentAttemptId id) {
        return attempts.named(shop, id).stream()
                .flatMap(attempt -> real(attempt).stream())
                .filter(payment -> !payment.isOver())
                .filter(payment -> payment.paymentIntent().isPresent())
                .map(payment -> new Open(payment, payment.reachedBy(askStripe)))
                .findAny();
    }

    /** The one by which money was taken, if any. */
    Optional<OrderPayment> paid(PaymentAttempt attempt) {
        return counting(attempt)
                .filter(counted -> counted.known().state() == PaymentState.SUCCEEDED)
                .map(Counted::payment);
    }

    private PaymentStanding standing(PaymentAttempt attempt) {
        return counting(attempt)
                .map(
                        counted ->
                                new PaymentStanding(
                                        kind(attempt.amount(), counted),
                                        Optional.of(counted.known().paymentIntent()),
                                        attempt.conversation(),
                                        counted.payment().isWon()))
                .orElseGet(
                        () ->
                                new PaymentStanding(
                                        Kind.OPEN, Optional.empty(), attempt.conversation()));
    }

    private record Counted(OrderPayment payment, Payment known) {}

    private Optional<Counted> counting(PaymentAttempt attempt) {
        return real(attempt).stream()
                .sorted(Comparator.comparing(OrderPayment::number).reversed())
                .flatMap(payment -> counted(payment).stream())
                .min(Comparator.comparing(counted -> !counted.known().state().holdsMoney()));
    }

    private Optional<Counted> counted(OrderPayment payment) {
        return payment.paymentIntent()
                .flatMap(id -> payments.named(payment.shop(), id))
                .map(known -> new Counted(payment, known));
    }

    private List<OrderPayment> real(PaymentAttempt attempt) {
        Mode till = askStripe.tills(attempt.shop()).mode(attempt.salesChannel());
        return orderPayments.of(attempt.shop(), attempt.order().id()).stream()
                .filter(payment -> payment.attempt().equals(attempt.id()))
                .filter(payment -> !payment.isPretended(till))
                .toList();
    }

    private static Kind kind(Money wanted, Counted counted) {
        return switch (counted.known().state()) {
            case SUCCEEDED -> taken(wanted, counted);
            case AUTHORIZED -> Kind.AUTHORIZED;
            case PROCESSING -> Kind.PROCESSING;
            case DECLINED -> Kind.DECLINED;
            case CANCELED -> counted.known().canceledFor().isPresent() ? Kind.OPEN : Kind.CANCELED;
            default -> Kind.OPEN;
        };
    }

    private static Kind taken(Money wanted, Counted counted) {
        Money paid = counted.known().amount();
        long back = counted.payment().refunded();
        if (back >= paid.minor()) {
            return Kind.REFUNDED;
        }
        if (counted.payment().isDisputed()) {
            return Kind.DISPUTED;
        }
        if (back > 0) {
            return Kind.REFUNDED_PARTIALLY;
        }
        boolean less = paid.currency().equals(wanted.currency()) && paid.minor() < wanted.minor();
        return less ? Kind.PAID_PARTIALLY : Kind.PAID;
    }
}
