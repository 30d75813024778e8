package dev.stripechat.payment;

import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The job behind {@link RecordPaymentEvent}: one instance per PaymentIntent, so its events come one at a time. When an
 * event alone cannot say which state is the newer one, Stripe is asked between the two transactions.
 */
@Dependent
public class RecordPaymentEvents implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "payment-events";

    /** As long as an event waits for a silent Stripe; then it is taken in the order of arrival. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RecordPaymentEvents.class);
    private static final int ALL = Integer.MAX_VALUE;
    private static final char SEPARATOR = '/';

    private final RecordPaymentEvent recordPaymentEvent;
    private final AskStripe askStripe;
    private final StripeGateway stripe;
    private final Intake intake;
    private final Clock clock;

    @Inject
    public RecordPaymentEvents(
            RecordPaymentEvent recordPaymentEvent,
            AskStripe askStripe,
            StripeGateway stripe,
            Intake intake,
            Clock clock) {
        this.recordPaymentEvent = recordPaymentEvent;
        this.askStripe = askStripe;
        this.stripe = stripe;
        this.intake = intake;
        this.clock = clock;
    }

    /** The instance for a source and what its event is about. */
    public static String instance(String source, String subject) {
        return source + SEPARATOR + subject;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        Intake.Subject subject =
                new Intake.Subject(instance.substring(0, cut), instance.substring(cut + 1));
        try {
            handle(subject, ALL);
            return Optional.empty();
        } catch (StripeSilent silent) {
            return Optional.of(atMost(PATIENCE, silent.retryAfter().orElseThrow(() -> silent)));
        } catch (RuntimeException failed) {
            LOG.warn("{}: taken one by one, as together they failed", instance, failed);
            return oneByOne(subject);
        }
    }

    private static Duration atMost(Duration longest, Duration asked) {
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    private void handle(Intake.Subject subject, int most) {
        RecordPaymentEvent.Waiting waiting = recordPaymentEvent.waiting(subject, most);
        Optional<PaymentSnapshot> current =
                waiting.doubt().flatMap(event -> asked(subject, waiting, event));
        recordPaymentEvent.of(subject, waiting.arrivals(), current);
    }

    /** The oldest alone: if it is the one that fails, that is counted, and after some times the others go on without it. */
    private Optional<Duration> oneByOne(Intake.Subject subject) {
        try {
            handle(subject, 1);
        } catch (StripeSilent silent) {
            throw silent;
        } catch (RuntimeException failed) {
            if (!recordPaymentEvent.failed(subject, cause(failed))) {
                throw failed;
            }
            LOG.error("{}: an event is put aside", instance(subject.source(), subject.subject()));
        }
        return Optional.of(Duration.ZERO);
    }

    /** The message of a failure may hold anything, so only its name is told. */
    private static String cause(RuntimeException failed) {
        return "handling_failed: The event could not be handled (%s)."
                .formatted(failed.getClass().getSimpleName());
    }

    private Optional<PaymentSnapshot> asked(
            Intake.Subject subject, RecordPaymentEvent.Waiting waiting, PaymentEvent event) {
        try {
            return askStripe
                    .by(StripeSource.connection(subject.source()))
                    .flatMap(access -> stripe.retrieve(access, event.paymentIntent()))
                    .filter(current -> current.mode() == event.snapshot().mode());
        } catch (StripeSilent silent) {
            if (clock.instant().isBefore(waiting.since().plus(PATIENCE))) {
                throw silent;
            }
            LOG.warn("{}: taken without asking Stripe, which is silent", event.paymentIntent());
        } catch (KeyRefused | RequestRefused refused) {
            LOG.warn(
                    "{}: taken without asking Stripe: {}",
                    event.paymentIntent(),
                    refused.getMessage());
        }
        return Optional.empty();
    }

    @Override
    public Collection<String> unfinished(int most) {
        return intake.unfinished(StripeSource.PREFIX, most).stream()
                .map(waiting -> instance(waiting.source(), waiting.subject()))
                .toList();
    }
}
