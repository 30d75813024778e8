package dev.stripechat.payment;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A shop with a Stripe connection in test mode, the events that wait for it, and what was announced. */
final class Till {

    static final ShopId SHOP = new ShopId(new UUID(3, 1));
    static final ShopId OTHER_SHOP = new ShopId(new UUID(3, 2));
    static final String ACCOUNT = "acct_1A2b3C4d5E6f";

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Map<String, PaymentEvent> bodies = new HashMap<>();
    private final Set<String> poison = new HashSet<>();
    private final List<PaymentChanged> announced = new ArrayList<>();
    private final StripeConnectionId connection = connect(SHOP);
    private final InMemoryStripe stripe = new InMemoryStripe();
    private final MovableClock clock = MovableClock.atNoon();
    private int received;

    /** A further connection of that shop. */
    StripeConnectionId connect(ShopId shop) {
        return connect(shop, ACCOUNT);
    }

    /** A further connection of that shop, to that account. */
    StripeConnectionId connect(ShopId shop, String account) {
        int number = connections.of(SHOP).size() + connections.of(OTHER_SHOP).size() + 1;
        StripeConnection next =
                new StripeConnection(new StripeConnectionId(new UUID(7, number)), shop);
        next.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        account,
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                NOON);
        connections.keep(next);
        return next.id();
    }

    StripeConnectionId connection() {
        return connection;
    }

    /** An event comes in by the shop's connection. */
    boolean receives(PaymentSnapshot event) {
        return receives(SHOP, connection, event);
    }

    boolean receives(ShopId shop, StripeConnectionId by, PaymentSnapshot event) {
        String id = "evt_%04d".formatted(++received);
        return receives(id, shop, by, new PaymentEvent(id, Optional.empty(), event));
    }

    boolean receives(String eventId, PaymentSnapshot event) {
        return receives(
                eventId, SHOP, connection, new PaymentEvent(eventId, Optional.empty(), event));
    }

    /** An event that names an account. */
    boolean receivesOf(String account, PaymentSnapshot event) {
        PaymentEvent named = new PaymentEvent("evt_named", Optional.of(account), event);
        return receives("evt_named", SHOP, connection, named);
    }

    /** An event comes in that cannot be handled, whatever is tried. */
    void receivesPoison(String eventId) {
        poison.add(eventId);
        received++;
        keep(eventId, SHOP, connection, StripeSays.PAYMENT.value());
    }

    /** What made it impossible has been mended. */
    void isMended() {
        poison.clear();
    }

    InMemoryIntake intake() {
        return intake;
    }

    /** Something that says nothing about a payment comes in. */
    boolean receivesSomethingElse() {
        return keep("evt_else", SHOP, connection, StripeSays.PAYMENT.value());
    }

    /** Handles what waits about that payment, as the job does. */
    void handles(StripeConnectionId by) {
        job().run(RecordPaymentEvents.instance(StripeSource.of(by), StripeSays.PAYMENT.value()));
    }

    void handles() {
        handles(connection);
    }

    RecordPaymentEvents job() {
        return new RecordPaymentEvents(verb(), askStripe(), stripe, intake, clock);
    }

    ProvePayment provePayment() {
        return new ProvePayment(askStripe(), recordPayment(), stripe, clock);
    }

    NotePayment notePayment() {
        return new NotePayment(askStripe(), connectStripe(), stripe);
    }

    private ConnectStripe connectStripe() {
        return new ConnectStripe(
                connections,
                intake,
                Some.outbox(),
                BOX,
                (shop, actor, action, subject) -> {},
                clock);
    }

    /** The shop has an account in live mode too, without a key. */
    void connectLive() {
        connections.keep(APayment.connection(SHOP, ACCOUNT, Mode.LIVE));
    }

    void servesOnly(String salesChannel) {
        theConnection()
                .connect(
                        new StripeConnection.Entry(
                                Mode.TEST,
                                ACCOUNT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Set.of(salesChannel))),
                        BOX,
                        NOON);
    }

    /** The admin saves the connection in another mode. */
    void isConnectedAs(Mode mode) {
        connectStripe()
                .by(
                        Some.agent(SHOP, "Ada"),
                        connection,
                        StripeConnection.Entry.of(mode, ACCOUNT, "whsec_" + "b2".repeat(16)));
    }

    StripeConnection theConnection() {
        return connections.named(connection).orElseThrow();
    }

    private AskStripe askStripe() {
        return new AskStripe(connections, payments, BOX);
    }

    InMemoryStripe stripe() {
        return stripe;
    }

    MovableClock clock() {
        return clock;
    }

    Optional<Payment> payment(ShopId shop) {
        return payments.named(shop, StripeSays.PAYMENT);
    }

    List<PaymentChanged> announced() {
        return List.copyOf(announced);
    }

    boolean hasNothingWaiting() {
        return intake.unfinished(StripeSource.PREFIX, 1).isEmpty();
    }

    private RecordPaymentEvent verb() {
        return new RecordPaymentEvent(
                intake,
                connections,
                body -> read(new String(body, StandardCharsets.UTF_8)),
                payments,
                recordPayment(),
                clock);
    }

    private Optional<PaymentEvent> read(String eventId) {
        if (poison.contains(eventId)) {
            throw new IllegalStateException("with a name in it");
        }
        return Optional.ofNullable(bodies.get(eventId));
    }

    private void announce(Object event) {
        if (event instanceof PaymentChanged changed) {
            announced.add(changed);
        }
    }

    RecordPayment recordPayment() {
        return new RecordPayment(connections, payments, this::announce, clock);
    }

    private boolean receives(
            String eventId, ShopId shop, StripeConnectionId by, PaymentEvent event) {
        bodies.put(eventId, event);
        return keep(eventId, shop, by, event.paymentIntent().value());
    }

    private boolean keep(String eventId, ShopId shop, StripeConnectionId by, String subject) {
        Instant at = NOON.plusSeconds(received);
        byte[] body = eventId.getBytes(StandardCharsets.UTF_8);
        return intake.keep(new Arrival(shop, StripeSource.of(by), eventId, subject, body, at));
    }
}
