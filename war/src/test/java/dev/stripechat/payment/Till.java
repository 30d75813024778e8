package dev.stripechat.payment;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<PaymentChanged> announced = new ArrayList<>();
    private final StripeConnectionId connection = connect(SHOP);
    private int received;

    /** A further connection of that shop. */
    StripeConnectionId connect(ShopId shop) {
        int number = connections.of(SHOP).size() + connections.of(OTHER_SHOP).size() + 1;
        StripeConnection next =
                new StripeConnection(new StripeConnectionId(new UUID(7, number)), shop);
        next.connect(Mode.TEST, ACCOUNT, "whsec_" + "a1".repeat(16), BOX, NOON);
        connections.keep(next);
        return next.id();
    }

    StripeConnectionId connection() {
        return connection;
    }

    /** An event comes in by the shop's connection. */
    boolean receives(PaymentEvent event) {
        return receives(SHOP, connection, event);
    }

    boolean receives(ShopId shop, StripeConnectionId by, PaymentEvent event) {
        return receives("evt_%04d".formatted(++received), shop, by, event);
    }

    boolean receives(String eventId, PaymentEvent event) {
        return receives(eventId, SHOP, connection, event);
    }

    /** Something that says nothing about a payment comes in. */
    boolean receivesSomethingElse() {
        return keep("evt_else", SHOP, connection, StripeSays.PAYMENT.value());
    }

    /** Handles what waits about that payment, as the job does. */
    void handles(StripeConnectionId by) {
        verb().ofWaiting(new Intake.Subject(StripeSource.of(by), StripeSays.PAYMENT.value()));
    }

    void handles() {
        handles(connection);
    }

    RecordPaymentEvents job() {
        return new RecordPaymentEvents(verb(), intake);
    }

    Optional<Payment> payment(ShopId shop) {
        return payments.named(shop, StripeSays.PAYMENT);
    }

    List<PaymentChanged> announced() {
        return List.copyOf(announced);
    }

    boolean hasNothingWaiting() {
        return intake.unfinished(StripeSource.PREFIX).isEmpty();
    }

    private RecordPaymentEvent verb() {
        return new RecordPaymentEvent(
                intake,
                connections,
                body -> Optional.ofNullable(bodies.get(new String(body, StandardCharsets.UTF_8))),
                payments,
                event -> announced.add((PaymentChanged) event),
                Clock.fixed(NOON.plusSeconds(3600), ZoneOffset.UTC));
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
