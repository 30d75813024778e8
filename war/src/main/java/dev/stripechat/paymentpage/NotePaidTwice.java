package dev.stripechat.paymentpage;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentShown;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.Payments;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.shop.PaidTwice;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.staff.AuditLog;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Money that was on its way while the shop booked the order as paid by hand, or by another plugin, may have been paid twice. We
 * give nothing back unasked: people are told. Each look of ours counts, not news alone, for the shop may have booked it a moment
 * after we heard.
 */
@UseCase
public class NotePaidTwice {

    /** As long as a shop is reminded of it, unless the money goes back before. */
    private static final Duration REMINDED = Duration.ofDays(30);

    private static final Set<PaymentState> THERE =
            EnumSet.of(PaymentState.SUCCEEDED, PaymentState.AUTHORIZED);

    private final OrderPayments orderPayments;
    private final PaymentAttempts attempts;
    private final Payments payments;
    private final AskStripe askStripe;
    private final AuditLog audit;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    NotePaidTwice(
            OrderPayments orderPayments,
            PaymentAttempts attempts,
            Payments payments,
            AskStripe askStripe,
            AuditLog audit,
            Announcer announcer,
            Clock clock) {
        this.orderPayments = orderPayments;
        this.attempts = attempts;
        this.payments = payments;
        this.askStripe = askStripe;
        this.audit = audit;
        this.announcer = announcer;
        this.clock = clock;
    }

    void shown(@Observes PaymentShown seen) {
        if (isThere(seen.shop(), seen.paymentIntent())) {
            orderPayments
                    .of(seen.shop(), seen.paymentIntent())
                    .filter(this::isSettledOtherwise)
                    .filter(payment -> payment.paidTwice(clock.instant()))
                    .ifPresent(payment -> note(payment, seen.paymentIntent()));
        }
    }

    private boolean isThere(ShopId shop, PaymentIntentId id) {
        return payments.named(shop, id).map(Payment::state).filter(THERE::contains).isPresent();
    }

    private boolean isSettledOtherwise(OrderPayment payment) {
        return attempts.named(payment.shop(), payment.attempt())
                .filter(PaymentAttempt::isSettled)
                .filter(attempt -> !isPretended(payment, attempt))
                .isPresent();
    }

    private boolean isPretended(OrderPayment payment, PaymentAttempt attempt) {
        return payment.isPretended(askStripe.tills(attempt.shop()).mode(attempt.salesChannel()));
    }

    private void note(OrderPayment payment, PaymentIntentId id) {
        audit.write(payment.shop(), "system", "payment.paid_twice", id.value());
        announcer.announce(new PaidTwice(payment.shop(), id));
    }

    /** The orders of which that is so and the money is still there, as the shop calls them; the newest first. */
    List<String> orders(ShopId shop) {
        return orderPayments.paidTwice(shop, clock.instant().minus(REMINDED)).stream()
                .filter(
                        payment ->
                                payment.paymentIntent().filter(id -> isThere(shop, id)).isPresent())
                .map(this::called)
                .distinct()
                .toList();
    }

    private String called(OrderPayment payment) {
        Optional<PaymentAttempt> attempt = attempts.named(payment.shop(), payment.attempt());
        return attempt.flatMap(known -> known.order().number()).orElseGet(payment::order);
    }
}
