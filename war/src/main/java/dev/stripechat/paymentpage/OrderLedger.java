package dev.stripechat.paymentpage;

import dev.stripechat.conversation.LinkPayment;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RecordPayment;
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
     * @param access to the account where it is, or is to be, made
     */
    record Plan(PaymentAttempt attempt, OrderPayment payment, StripeAccess access) {}

    /**
     * Looks what stands, and keeps a new payment if there is none.
     *
     * @throws Refusal not found, gone, as {@link Visit}; conflict ({@code order_gone}); unavailable ({@code not_connected})
     */
    Plan plan(OpaqueToken token) {
        PaymentAttempt seen = visit.by(token);
        payments.alone(seen.shop(), seen.order().id());
        PaymentAttempt attempt = visit.alone(token);
        if (attempt.isWithdrawn()) {
            throw Refusal.conflict("order_gone", "The shop does not want this order to be paid.");
        }
        List<OrderPayment> all = payments.of(attempt.shop(), attempt.order().id());
        OrderPayment current =
                all.stream()
                        .filter(payment -> !payment.isOver())
                        .findAny()
                        .orElseGet(() -> wanted(attempt, nextNumber(all)));
        current.paymentIntent()
                .filter(id -> current.attempt().equals(attempt.id()))
                .ifPresent(id -> tell(attempt, id));
        return new Plan(attempt, current, access(current.connection()));
    }

    /** The oldest ones may be forgotten. */
    private static int nextNumber(List<OrderPayment> all) {
        return all.stream().mapToInt(OrderPayment::number).max().orElse(0) + 1;
    }

    /** What is open for an order that is gone; nothing, if there is nothing. */
    Optional<Plan> open(ShopId shop, PaymentAttemptId id) {
        return attempts.named(shop, id)
                .filter(PaymentAttempt::isWithdrawn)
                .flatMap(
                        attempt ->
                                payments.of(shop, attempt.order().id()).stream()
                                        .filter(payment -> !payment.isOver())
                                        .filter(payment -> payment.attempt().equals(id))
                                        .findAny()
                                        .map(
                                                payment ->
                                                        new Plan(
                                                                attempt,
                                                                payment,
                                                                access(payment.connection()))));
    }

    private OrderPayment wanted(PaymentAttempt attempt, int number) {
        StripeConnection connection =
                askStripe
                        .till(attempt.shop(), attempt.salesChannel())
                        .orElseThrow(OrderLedger::notConnected);
        OrderPayment payment =
                new OrderPayment(
                        attempt, number, connection.id(), chat.of(attempt).id(), clock.instant());
        payments.keep(payment);
        return payment;
    }

    private StripeAccess access(StripeConnectionId connection) {
        return askStripe.by(connection).orElseThrow(OrderLedger::notConnected);
    }

    /**
     * Stripe has made it: from now on what happens to it is told in the chat. Says whether nobody else was faster; else
     * what Stripe has answered may be old.
     */
    boolean made(Plan plan, PaymentSnapshot made) {
        OrderPayment planned = plan.payment();
        payments.alone(planned.shop(), planned.order());
        OrderPayment payment = payments.named(planned.id()).orElseThrow();
        boolean isNew = payment.paymentIntent().isEmpty();
        payment.made(made.paymentIntent());
        if (isNew) {
            PaymentAttempt attempt = attempts.held(payment.shop(), payment.attempt()).orElseThrow();
            tell(attempt, made.paymentIntent());
            recordPayment.seen(payment.connection(), made);
        }
        return isNew;
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

    /** Stripe has shown how it stands. */
    void seen(Plan plan, PaymentSnapshot current) {
        recordPayment.seen(plan.payment().connection(), current);
    }

    /** We are about to cancel it: that it is cancelled is no news then. */
    void closes(Plan plan) {
        Closing why = isWithdrawn(plan) ? Closing.WITHDRAWN : Closing.REPLACED;
        plan.payment()
                .paymentIntent()
                .ifPresent(id -> recordPayment.closes(plan.payment().shop(), id, why));
    }

    /** Nobody can pay it any more. */
    void end(Plan plan) {
        payments.named(plan.payment().id()).ifPresent(OrderPayment::end);
    }

    /** Whether the shop still wants it; it may have withdrawn the order while Stripe was asked. Then it is not closed by us. */
    boolean stays(Plan plan, PaymentIntentId id) {
        boolean wanted = !isWithdrawn(plan);
        if (wanted) {
            recordPayment.stays(plan.payment().shop(), id);
        }
        return wanted;
    }

    private boolean isWithdrawn(Plan plan) {
        return attempts.named(plan.attempt().shop(), plan.attempt().id())
                .filter(PaymentAttempt::isWithdrawn)
                .isPresent();
    }

    /** Stripe has failed or refused, and would say so again to the same key. */
    void failed(Plan plan) {
        payments.named(plan.payment().id()).ifPresent(OrderPayment::failed);
    }

    static Refusal notConnected() {
        return Refusal.unavailable(
                "not_connected", "This shop takes no payments here at the moment.");
    }
}
