package dev.stripechat.payment;

import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Turns what waits in the Intake about one PaymentIntent into what we know of it; each event once. */
@UseCase
public class RecordPaymentEvent {

    private final Intake intake;
    private final StripeConnections connections;
    private final StripeEvents events;
    private final Payments payments;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public RecordPaymentEvent(
            Intake intake,
            StripeConnections connections,
            StripeEvents events,
            Payments payments,
            Announcer announcer,
            Clock clock) {
        this.intake = intake;
        this.connections = connections;
        this.events = events;
        this.payments = payments;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Handles what waits from that source about that subject; all of it in one transaction. */
    public void ofWaiting(Intake.Subject subject) {
        for (Arrival arrival : intake.waiting(subject.source(), subject.subject())) {
            arrival.handled(record(arrival).name().toLowerCase(Locale.ROOT), clock.instant());
        }
    }

    private enum Outcome {
        RECORDED,
        NOTHING_NEW,
        NOT_OURS,
        WRONG_MODE,
        WRONG_ACCOUNT,
        WRONG_CONNECTION,
        NO_CONNECTION
    }

    private Outcome record(Arrival arrival) {
        Optional<PaymentEvent> event = events.read(arrival.body());
        if (event.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        StripeConnectionId id = StripeSource.connection(arrival.source());
        Optional<StripeConnection> connection =
                connections.named(id).filter(c -> c.shop().equals(arrival.shop()));
        return connection.map(c -> record(c, event.get())).orElse(Outcome.NO_CONNECTION);
    }

    private Outcome record(StripeConnection connection, PaymentEvent event) {
        if (event.mode() != connection.mode()) {
            return Outcome.WRONG_MODE;
        }
        if (event.account().filter(account -> !account.equals(connection.account())).isPresent()) {
            return Outcome.WRONG_ACCOUNT;
        }
        Payment payment =
                payments.named(connection.shop(), event.paymentIntent())
                        .orElseGet(() -> first(connection, event));
        if (!payment.belongsTo(connection.id())) {
            return Outcome.WRONG_CONNECTION;
        }
        if (!payment.hear(event, clock.instant())) {
            return Outcome.NOTHING_NEW;
        }
        announcer.announce(
                new PaymentChanged(
                        connection.shop(),
                        event.paymentIntent(),
                        event.id(),
                        payment.state(),
                        payment.amount(),
                        payment.reason()));
        return Outcome.RECORDED;
    }

    private Payment first(StripeConnection connection, PaymentEvent event) {
        Payment payment = new Payment(connection.shop(), connection.id(), event.paymentIntent());
        payments.keep(payment);
        return payment;
    }
}
