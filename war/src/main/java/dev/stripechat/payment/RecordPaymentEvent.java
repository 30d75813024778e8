package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what waits in the Intake about one PaymentIntent into what we know of it; each event once. */
@UseCase
public class RecordPaymentEvent {

    private static final int MOST_FAILURES = 10;

    private final Intake intake;
    private final StripeConnections connections;
    private final StripeEvents events;
    private final Payments payments;
    private final RecordPayment recordPayment;
    private final Clock clock;

    @Inject
    public RecordPaymentEvent(
            Intake intake,
            StripeConnections connections,
            StripeEvents events,
            Payments payments,
            RecordPayment recordPayment,
            Clock clock) {
        this.intake = intake;
        this.connections = connections;
        this.events = events;
        this.payments = payments;
        this.recordPayment = recordPayment;
        this.clock = clock;
    }

    /**
     * What waits about one PaymentIntent.
     *
     * @param arrivals ids of the events
     * @param doubt the event that cannot be judged without asking Stripe, if there is one
     */
    public record Waiting(Set<String> arrivals, Optional<PaymentEvent> doubt, Instant since) {}

    /** Looks at the oldest that wait, without dealing with them. */
    public Waiting waiting(Intake.Subject subject, int most) {
        List<Arrival> arrivals =
                intake.waiting(subject.source(), subject.subject()).stream().limit(most).toList();
        Set<String> ids = new HashSet<>();
        arrivals.forEach(arrival -> ids.add(arrival.eventId()));
        List<Judged> open =
                arrivals.stream()
                        .map(this::judged)
                        .filter(judged -> judged.event().isPresent())
                        .toList();
        return new Waiting(
                ids,
                doubt(open),
                arrivals.stream()
                        .map(Arrival::receivedAt)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX));
    }

    private Optional<PaymentEvent> doubt(List<Judged> open) {
        long news =
                open.stream()
                        .map(Judged::snapshot)
                        .filter(event -> event.state().isTold())
                        .distinct()
                        .count();
        return open.stream()
                .filter(
                        judged ->
                                news > 1 && !judged.snapshot().state().isLast()
                                        || known(judged).doubts(judged.snapshot()))
                .flatMap(judged -> judged.event().stream())
                .findFirst();
    }

    private Payment known(Judged judged) {
        StripeConnection connection = judged.connection().orElseThrow();
        PaymentIntentId id = judged.snapshot().paymentIntent();
        return payments.named(connection.shop(), id).orElseGet(() -> new Payment(connection, id));
    }

    /**
     * Deals with these, all in one transaction. Events that came in meanwhile wait for their own turn: what Stripe
     * showed may be older than they are.
     *
     * @param current the PaymentIntent as Stripe showed it after these had come in, if it was asked
     */
    public void of(
            Intake.Subject subject, Set<String> arrivals, Optional<PaymentSnapshot> current) {
        for (Arrival arrival : intake.waiting(subject.source(), subject.subject())) {
            if (arrivals.contains(arrival.eventId())) {
                Judged judged = judged(arrival);
                Outcome outcome =
                        judged.event()
                                .map(event -> record(judged.connection(), event, current))
                                .or(() -> reversed(arrival))
                                .orElse(judged.outcome());
                arrival.handled(outcome.word(), clock.instant());
            }
        }
    }

    /** Money that goes back is told of a payment that we know; it does not change how the payment stands. */
    private Optional<Outcome> reversed(Arrival arrival) {
        return events.reversal(arrival.body())
                .map(
                        reversal ->
                                connections
                                        .named(StripeSource.connection(arrival.source()))
                                        .filter(c -> c.shop().equals(arrival.shop()))
                                        .map(by -> recordPayment.reversed(by, reversal))
                                        .orElse(Outcome.NO_CONNECTION));
    }

    /** The oldest that waits has failed by itself. Says whether it was put aside, because it has failed too often. */
    public boolean failed(Intake.Subject subject, String cause) {
        Arrival oldest = intake.waiting(subject.source(), subject.subject()).get(0);
        oldest.failed(cause, MOST_FAILURES, clock.instant());
        return oldest.isDead();
    }

    private Outcome record(
            Optional<StripeConnection> connection,
            PaymentEvent event,
            Optional<PaymentSnapshot> current) {
        return recordPayment.heard(connection.orElseThrow(), event.snapshot(), current);
    }

    /** What is wrong with an event, or the event. */
    private record Judged(
            Outcome outcome, Optional<StripeConnection> connection, Optional<PaymentEvent> event) {

        PaymentSnapshot snapshot() {
            return event.orElseThrow().snapshot();
        }

        static Judged refused(Outcome outcome) {
            return new Judged(outcome, Optional.empty(), Optional.empty());
        }
    }

    private Judged judged(Arrival arrival) {
        Optional<PaymentEvent> event = events.read(arrival.body());
        Optional<StripeConnection> connection =
                connections
                        .named(StripeSource.connection(arrival.source()))
                        .filter(c -> c.shop().equals(arrival.shop()));
        if (event.isEmpty()) {
            return Judged.refused(Outcome.NOT_OURS);
        }
        if (connection.isEmpty()) {
            return Judged.refused(Outcome.NO_CONNECTION);
        }
        return Outcome.against(connection.get(), event.get())
                .map(Judged::refused)
                .orElse(new Judged(Outcome.RECORDED, connection, event));
    }
}
