package dev.stripechat.paymentpage;

import dev.stripechat.conversation.LinkPayment;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RecordPayment;
import dev.stripechat.payment.ShopTills;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The transactions around paying an order: what is to be made is kept before Stripe is asked, what was made after it. */
@UseCase
public class OrderLedger {

    private final Visit visit;
    private final PageChat chat;
    private final PaymentAttempts attempts;
    private final OrderPayments payments;
    private final AskStripe askStripe;
    private final LinkPayment linkPayment;
    private final RecordPayment recordPayment;
    private final Clock clock;

    @Inject
    OrderLedger(
            Visit visit,
            PageChat chat,
            PaymentAttempts attempts,
            OrderPayments payments,
            AskStripe askStripe,
            LinkPayment linkPayment,
            RecordPayment recordPayment,
            Clock clock) {
        this.visit = visit;
        this.chat = chat;
        this.attempts = attempts;
        this.payments = payments;
        this.askStripe = askStripe;
        this.linkPayment = linkPayment;
        this.recordPayment = recordPayment;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param attempt what somebody wants to pay
     * @param payment the one way to pay its order at this moment, perhaps for another attempt
     * @param reach to the account where it is, or is to be, made; nothing, if no key opens that any more
     * @param isHere whether that is where the shop takes its money now
     * @param isPretended whether it is test money, and the shop takes real money
     */
    record Plan(
            PaymentAttempt attempt,
            OrderPayment payment,
            Optional<StripeAccess> reach,
            boolean isHere,
            boolean isPretended) {

        StripeAccess access() {
            return reach.orElseThrow();
        }
    }

    /**
     * The shop that is paid.
     *
     * @throws Refusal not found, gone, as {@link Visit}
     */
    ShopId shop(OpaqueToken token) {
        return visit.by(token).shop();
    }

    /**
     * Looks what stands, and keeps a new payment if there is none.
     *
     * @throws Refusal not found, gone, as {@link Visit}; conflict ({@code order_gone}, {@code already_paid}, {@code booked_otherwise}); unavailable ({@code not_connected})
     */
    Plan plan(OpaqueToken token) {
        PaymentAttempt seen = visit.by(token);
        payments.alone(seen.shop(), seen.order().id());
        PaymentAttempt attempt = visit.alone(token);
        if (attempt.isUnclear()) {
            throw Refusal.conflict("booked_otherwise", "Only the shop knows how it stands.");
        }
        if (attempt.isSettled()) {
            throw Refusal.conflict("already_paid", "This order is paid.");
        }
        if (attempt.isWithdrawn()) {
            throw Refusal.conflict("order_gone", "The shop does not want this order to be paid.");
        }
        ShopTills tills = askStripe.tills(attempt.shop());
        Optional<StripeConnection> till = tills.of(attempt.salesChannel());
        OrderPayment current = current(attempt, till);
        current.paymentIntent()
                .filter(id -> current.attempt().equals(attempt.id()))
                .ifPresent(id -> tell(attempt, id));
        return new Plan(
                attempt,
                current,
                current.reachedBy(askStripe),
                till.filter(current::isIn).isPresent(),
                current.isPretended(tills.mode(attempt.salesChannel())));
    }

    /** The oldest ones may be forgotten. */
    private static int nextNumber(List<OrderPayment> all) {
        return all.stream().mapToInt(OrderPayment::number).max().orElse(0) + 1;
    }

    /** The one that is not over. Where the shop takes its money elsewhere by now, one that nobody was given is dropped. */
    private OrderPayment current(PaymentAttempt attempt, Optional<StripeConnection> till) {
        List<OrderPayment> all = payments.of(attempt.shop(), attempt.order().id());
        Optional<OrderPayment> open = all.stream().filter(payment -> !payment.isOver()).findAny();
        open.filter(payment -> payment.paymentIntent().isEmpty())
                .filter(payment -> till.filter(payment::isIn).isEmpty())
                .ifPresent(OrderPayment::end);
        return open.filter(payment -> !payment.isOver())
                .orElseGet(() -> wanted(attempt, nextNumber(all), till));
    }

    private OrderPayment wanted(
            PaymentAttempt attempt, int number, Optional<StripeConnection> till) {
        OrderPayment payment =
                new OrderPayment(
                        attempt,
                        number,
                        till.orElseThrow(OrderLedger::notConnected),
                        chat.of(attempt).id(),
                        clock.instant());
        payments.keep(payment);
        return payment;
    }

    /**
     * Stripe has made it: from now on what happens to it is told in the chat. Says whether nobody else was faster, and it has
     * been neither dropped nor forgotten meanwhile; else it must be given to nobody. One whose attempt is forgotten is over.
     */
    boolean made(Plan plan, PaymentSnapshot made) {
        OrderPayment planned = plan.payment();
        payments.alone(planned.shop(), planned.order());
        Optional<OrderPayment> awaited =
                payments.named(planned.id())
                        .filter(payment -> payment.attempt().equals(planned.attempt()))
                        .filter(payment -> !payment.isOver())
                        .filter(payment -> payment.paymentIntent().isEmpty());
        Optional<PaymentAttempt> attempt = attempts.held(planned.shop(), planned.attempt());
        if (attempt.isEmpty()) {
            awaited.ifPresent(OrderPayment::end);
            return false;
        }
        awaited.ifPresent(payment -> made(payment, attempt.get(), plan.access(), made));
        return awaited.isPresent();
    }

    private void made(
            OrderPayment payment, PaymentAttempt attempt, StripeAccess by, PaymentSnapshot made) {
        payment.made(made.paymentIntent());
        tell(attempt, made.paymentIntent());
        askStripe
                .connection(by.connection())
                .filter(payment::isIn)
                .ifPresent(connection -> recordPayment.seen(connection.id(), made));
    }

    /** Stripe does not make it, ever. Unless somebody else was luckier, it is over. */
    void refused(Plan plan) {
        payments.alone(plan.payment().shop(), plan.payment().order());
        payments.named(plan.payment().id())
                .filter(payment -> payment.paymentIntent().isEmpty())
                .ifPresent(OrderPayment::end);
    }

    /** What becomes of it is told in the chat of the attempt, if it is of the amount that the shop signed last. */
    private void tell(PaymentAttempt attempt, PaymentIntentId id) {
        linkPayment.byPage(
                new LinkPayment.PagePayment(
                        attempt.shop(),
                        id,
                        attempt.checkoutId(),
                        attempt.amount(),
                        attempt.signedAt()),
                chat.of(attempt).id());
    }

    /** Whether the shop still wants it; it may have withdrawn the order while Stripe was asked. Then it is not closed by us. */
    boolean stays(Plan plan, PaymentIntentId id) {
        boolean wanted = gone(plan).isEmpty();
        if (wanted) {
            recordPayment.stays(plan.payment().shop(), id);
        }
        return wanted;
    }

    /** Why it is not to be paid any more, if so. */
    Optional<Closing> gone(Plan plan) {
        return ClosePayment.gone(attempts.named(plan.attempt().shop(), plan.attempt().id()));
    }

    static Refusal notConnected() {
        return Refusal.unavailable(
                "not_connected", "This shop takes no payments here at the moment.");
    }
}
