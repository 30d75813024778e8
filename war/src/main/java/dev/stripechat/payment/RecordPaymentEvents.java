package dev.stripechat.payment;

import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;

/** The job behind {@link RecordPaymentEvent}: one instance per PaymentIntent, so its events come one at a time. */
@Dependent
public class RecordPaymentEvents implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "payment-events";

    private static final char SEPARATOR = '/';

    private final RecordPaymentEvent recordPaymentEvent;
    private final Intake intake;

    @Inject
    public RecordPaymentEvents(RecordPaymentEvent recordPaymentEvent, Intake intake) {
        this.recordPaymentEvent = recordPaymentEvent;
        this.intake = intake;
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
    public void run(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        recordPaymentEvent.ofWaiting(
                new Intake.Subject(instance.substring(0, cut), instance.substring(cut + 1)));
    }

    @Override
    public Collection<String> unfinished() {
        return intake.unfinished(StripeSource.PREFIX).stream()
                .map(waiting -> instance(waiting.source(), waiting.subject()))
                .toList();
    }
}
