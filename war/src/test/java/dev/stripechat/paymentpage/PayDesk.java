package dev.stripechat.paymentpage;

import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.payment.RecordPayment;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.shop.APaymentRequest;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.PaymentWithdrawn;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Withdrawing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A shop with our payment page, all in memory: its order, its links, Stripe, and what the shop was told. */
final class PayDesk {

    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 2));
    private static final StripeConnectionId SECOND = new StripeConnectionId(new UUID(7, 1));

    static final String ACCOUNT = "acct_1A2b3C4d5E6f";
    static final String KEY = "rk_test_" + "k1".repeat(12);

    /** Another account, and its key. */
    static final String OTHER_ACCOUNT = "acct_2B3c4D5e6F7g";

    static final String OTHER_KEY = "rk_test_" + "k2".repeat(12);

    final TalkingShop shop = new TalkingShop();
    final InMemoryStripe stripe = new InMemoryStripe();
    final StripesAccounts stripes = new StripesAccounts(stripe);
    final InMemoryOrderPayments orderPayments = new InMemoryOrderPayments();
    final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    final List<PaymentNews> told = new ArrayList<>();
    private final InMemoryShops shops = new InMemoryShops();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private Instant signed = Instant.parse("2026-03-02T12:00:00Z");

    PayDesk() {
        Shop pens = new Shop(shop.id(), "Paper & Pens", Language.EN);
        pens.allowPages(List.of("https://shop.example"));
        shops.keep(pens);
        connect(ACCOUNT, KEY);
        ClosePayment closePayment = closePayment();
        shop.announcer().tell(PaymentWithdrawn.class, closePayment::withdrawn);
        shop.announcer().tell(PaymentChanged.class, closePayment::changed);
        TellShop tellShop =
                new TellShop(
                        orderPayments, attempts, askStripe(), ToldShop.into(told), shop.clock());
        shop.announcer().tell(PaymentChanged.class, tellShop::changed);
        shop.announcer().tell(PaymentReversed.class, tellShop::reversed);
    }

    /** The admin saves the connection, to that account by that key. */
    void connect(String account, String key) {
        connect(Mode.TEST, account, key, false);
    }

    /** The same, perhaps for reading alone. */
    void connect(Mode mode, String account, String key, boolean readOnly) {
        connect(CONNECTION, mode, account, key, readOnly);
    }

    private void connect(
            StripeConnectionId id, Mode mode, String account, String key, boolean readOnly) {
        StripeConnection connection =
                connections.named(id).orElseGet(() -> new StripeConnection(id, shop.id()));
        ATill.save(connection, mode, account, key, readOnly);
        connections.keep(connection);
    }

    /** A second connection, beside the first one. */
    void alsoConnect(String account, String key) {
        alsoConnect(Mode.TEST, account, key);
    }

    /** The same, in that mode. */
    void alsoConnect(Mode mode, String account, String key) {
        connect(SECOND, mode, account, key, false);
    }

    /** The admin has everything that is stuck sent again. */
    void sendsAgain() {
        shop.departures().all().forEach(one -> one.again(shop.clock().instant()));
        closes();
    }

    APaymentRequest order() {
        return APaymentRequest.of(shop.id());
    }

    /** The shop asks for it, a little later each time; gives back the link. */
    OpaqueToken asks(APaymentRequest wanted) {
        signed = signed.plusMillis(1);
        return Withdrawing.nothing(shops, attempts, shop.clock())
                .of(wanted.signedAt(signed).alone())
                .token();
    }

    /** The order is gone. */
    void withdraws(APaymentRequest wanted) {
        signed = signed.plusMillis(1);
        Withdrawing.of(attempts, shop.id(), wanted.order(), signed, shop.announcer());
    }

    SendDepartures oneNode() {
        return new SendDepartures(
                shop.dispatch(), Stream.of(new ClosePayments(closePayment(), stripes)));
    }

    /** What is to be closed leaves. */
    void closes() {
        closes(oneNode());
    }

    /** That node sends what is to be closed. */
    void closes(SendDepartures sending) {
        shop.departures().all().stream()
                .map(Departure::lane)
                .filter(lane -> lane.destination().equals(ClosePayments.NAME))
                .distinct()
                .forEach(lane -> sending.run(lane.instance()));
    }

    /** What was to be closed, as {@code state cause}. */
    List<String> closing() {
        return shop.departures().all().stream()
                .filter(one -> one.lane().destination().equals(ClosePayments.NAME))
                .map(one -> one.state() + " " + one.cause().split(":")[0])
                .map(String::strip)
                .toList();
    }

    PreparePayment.Ready opens(OpaqueToken link) {
        return new PreparePayment(ledger(), closePayment(), stripes).of(link);
    }

    /** Who lets browsers in. */
    TakePayer takePayer(Limits limits, Turnstiles turnstiles) {
        return new TakePayer(
                new PreparePayment(ledger(), closePayment(), stripes),
                ledger(),
                limits,
                turnstiles);
    }

    /** Stripe's webhook tells how it stands. */
    void hears(PaymentIntentId id) {
        stripes.all().stream()
                .filter(payment -> payment.paymentIntent().equals(id))
                .forEach(payment -> record().seen(CONNECTION, payment));
    }

    /** It is told how all payments stand, by connections to their accounts. */
    void hearsAllAccounts() {
        connect(OTHER_ACCOUNT, OTHER_KEY);
        stripes.all().forEach(payment -> hears(payment.paymentIntent()));
        connect(ACCOUNT, KEY);
        stripes.all().forEach(payment -> hears(payment.paymentIntent()));
    }

    /** Those that hold money, or may at any moment. */
    long holdingMoney() {
        return stripes.all().stream().filter(payment -> payment.state().holdsMoney()).count();
    }

    /** Those that could still be paid. */
    long open() {
        return stripes.all().stream()
                .map(PaymentSnapshot::state)
                .filter(state -> !state.holdsMoney() && state != PaymentState.CANCELED)
                .count();
    }

    /** What was announced as cancelled. */
    List<PaymentChanged> canceled() {
        return shop.announcer().announced(PaymentChanged.class).stream()
                .filter(news -> news.state() == PaymentState.CANCELED)
                .toList();
    }

    ShowPage.Page page(OpaqueToken link) {
        return new ShowPage(
                        visit(),
                        shops,
                        shop.checkouts(),
                        orderPayments,
                        shop.payments(),
                        askStripe())
                .of(link);
    }

    private OrderLedger ledger() {
        return new OrderLedger(
                visit(),
                pageChat(),
                attempts,
                orderPayments,
                askStripe(),
                shop.linkPayment(),
                record(),
                shop.clock());
    }

    PageChat pageChat() {
        return new PageChat(shop.conversations(), shop.startConversation(), shops);
    }

    ClosePayment closePayment() {
        return new ClosePayment(
                orderPayments, attempts, askStripe(), record(), shop.outbox(), shop.clock());
    }

    Visit visit() {
        return new Visit(attempts, shop.clock());
    }

    AskStripe askStripe() {
        return new AskStripe(connections, shop.payments(), ATill.BOX);
    }

    private RecordPayment record() {
        return new RecordPayment(connections, shop.payments(), shop.announcer(), shop.clock());
    }
}
