package dev.stripechat.shop.shopware;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Dispatch;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.APaymentAttempt;
import dev.stripechat.shop.APaymentRequest;
import dev.stripechat.shop.FindAttempt;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentCounter;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.PaymentStanding;
import dev.stripechat.shop.RefundAnswer;
import dev.stripechat.shop.RefundWish;
import dev.stripechat.shop.ShopBackends;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What goes out to one Shopware shop, all in memory: its order, the Outbox, and how the payment stands at Stripe. */
final class ShopOffice implements PaymentCounter {

    static final PaymentIntentId PAYMENT = new PaymentIntentId("pi_3QxOfTheOrder0001");
    static final ConversationId CHAT = new ConversationId(new UUID(5, 5));

    final ShopId id = Some.shop();
    final MovableClock clock = MovableClock.atNoon();
    final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    final OneShop shop;
    private final RecordingJobs jobs = new RecordingJobs();
    private final InMemoryDepartures departures = new InMemoryDepartures();
    private final Outbox outbox = new Outbox(departures, jobs, clock);
    private PaymentStanding.Kind truth = PaymentStanding.Kind.OPEN;
    private boolean installed = true;
    private boolean won;
    private int news;

    ShopOffice(String transactionState) {
        shop = new OneShop(transactionState);
        attempts.keep(
                APaymentAttempt.byApp(
                        APaymentRequest.of(id).ordered(OneShop.ORDER).tried(OneShop.TRANSACTION)));
    }

    PaymentAttempt attempt() {
        return attempts.ofOrder(id, OneShop.ORDER).get(0);
    }

    /** The app is taken out, or its registration is forgotten. */
    void uninstalls() {
        installed = false;
    }

    /** It registers anew: what waits may leave. */
    void registersAnew() {
        installed = true;
        outbox.wake(id);
    }

    /** So it stands at Stripe from now on, and the shop is to be told. */
    void becomes(PaymentStanding.Kind now) {
        truth = now;
        backendTells("n" + news++);
    }

    /** The shopper's bank does not get the money. */
    void winsTheDispute(PaymentStanding.Kind then) {
        won = true;
        truth = then;
        tells(attempt(), changed("dispute_won", "n" + news++));
    }

    /** The same piece of news once more. */
    void backendTells(String key) {
        tells(attempt(), changed("changed", key));
    }

    private static PaymentNews changed(String kind, String key) {
        return new PaymentNews(kind, PAYMENT, new Money(4780, "eur"), Optional.empty(), key);
    }

    private void tells(PaymentAttempt attempt, PaymentNews told) {
        new ShopBackends(Stream.of(new ShopwareBackend(outbox))).tell(attempt, Mode.TEST, told);
    }

    /** A shop of its own backend asks for the same, and there is news of it. */
    void signedAttemptIsPaid() {
        tells(
                APaymentAttempt.of(APaymentRequest.of(id).ordered("o-2").tried("t-2")),
                new PaymentNews(
                        "succeeded", PAYMENT, new Money(4780, "eur"), Optional.empty(), "s"));
    }

    /** Everything that waits leaves. */
    List<String> sends() {
        clock.pass(Duration.ofHours(1));
        SendDepartures node =
                new SendDepartures(
                        new Dispatch(departures, none -> Optional.empty(), jobs, clock),
                        Stream.of(new SettleTransactions(talk(), new FindAttempt(attempts), this)));
        departures.all().stream()
                .map(Departure::lane)
                .distinct()
                .forEach(
                        lane -> {
                            for (int i = 0; i < 9; i++) {
                                node.run(lane.instance());
                            }
                        });
        return departures.all().stream()
                .map(one -> one.state() + " " + one.cause().split(":")[0])
                .map(String::strip)
                .toList();
    }

    private ShopTalk talk() {
        return new ShopTalk(
                asked -> Optional.of(shop.api()).filter(api -> installed && asked.equals(id)));
    }

    @Override
    public PaymentStanding standing(ShopId asked, PaymentAttemptId attempt) {
        return new PaymentStanding(truth, Optional.of(PAYMENT), Optional.of(CHAT), won);
    }

    @Override
    public Optional<PaymentStanding> looked(ShopId asked, PaymentAttemptId attempt, Duration most) {
        return Optional.of(standing(asked, attempt));
    }

    @Override
    public List<String> paidTwice(ShopId shop) {
        return List.of();
    }

    @Override
    public RefundAnswer refund(RefundWish wish) {
        return RefundAnswer.given();
    }
}
