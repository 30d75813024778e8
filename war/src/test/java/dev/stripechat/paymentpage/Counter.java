package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.InMemoryRefunds;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentCounter;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shop.RefundWish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The counter of a shop with our payment page, all in memory. */
final class Counter {

    static final Duration WAIT = Duration.ofSeconds(5);

    final PayDesk desk = new PayDesk();
    final InMemoryRefunds refunds = new InMemoryRefunds(desk.stripe);
    private final InMemoryOrderRefunds orderRefunds = new InMemoryOrderRefunds();
    private final OpaqueToken link = desk.asks(desk.order());

    /** Somebody opens the page. */
    PaymentIntentId opens() {
        return desk.opens(link).secret().paymentIntent();
    }

    /** It becomes that at Stripe, and we hear of it. */
    PaymentIntentId becomes(PaymentIntentId id, PaymentState state) {
        desk.stripe.becomes(id, state);
        desk.hears(id);
        return id;
    }

    PaymentIntentId paid() {
        return becomes(opens(), PaymentState.SUCCEEDED);
    }

    PaymentAttemptId attempt() {
        return desk.attempts.link(link).orElseThrow().attempt();
    }

    PaymentStanding.Kind kind() {
        return counter(Runnable::run).standing(desk.shop.id(), attempt()).kind();
    }

    /** After a look at Stripe. */
    Optional<PaymentStanding.Kind> looked(Executor thread, Duration most) {
        return counter(thread).looked(desk.shop.id(), attempt(), most).map(PaymentStanding::kind);
    }

    RefundAnswer refunds(String name, long minor) {
        return counter(Runnable::run)
                .refund(new RefundWish(desk.shop.id(), attempt(), name, new Money(minor, "eur")));
    }

    /** Stripe tells that money goes back. */
    void reversed(PaymentIntentId id, PaymentReversed.Kind kind, long minor) {
        desk.shop
                .announcer()
                .announce(
                        new PaymentReversed(
                                desk.shop.id(), id, kind, new Money(minor, "eur"), "ch_" + minor));
    }

    /** Whether a bank wanted money back, and does not get it. */
    boolean isWon() {
        return count().of(desk.shop.id(), attempt()).isWon();
    }

    /** What is to be found out leaves. */
    List<String> finishes() {
        desk.shop.clock().pass(Duration.ofHours(1));
        SendDepartures node =
                new SendDepartures(
                        desk.shop.dispatch(), Stream.of(new FinishRefunds(ledger(), giveRefund())));
        waiting().forEach(one -> node.run(one.lane().instance()));
        return waiting().stream().map(one -> one.state() + " " + one.cause()).toList();
    }

    private List<Departure> waiting() {
        return desk.shop.departures().all().stream()
                .filter(one -> one.lane().destination().equals(FinishRefunds.NAME))
                .toList();
    }

    private PaymentCounter counter(Executor thread) {
        return new PageCounter(
                count(), desk.closePayment(), giveRefund(), Twice.at(desk), desk.stripes, thread);
    }

    private CountPayments count() {
        return new CountPayments(
                desk.attempts, desk.orderPayments, desk.shop.payments(), desk.askStripe());
    }

    private GiveRefund giveRefund() {
        return new GiveRefund(ledger(), refunds);
    }

    private RefundLedger ledger() {
        return new RefundLedger(
                desk.attempts,
                desk.orderPayments,
                orderRefunds,
                count(),
                desk.askStripe(),
                desk.shop.outbox(),
                desk.shop.clock());
    }
}
