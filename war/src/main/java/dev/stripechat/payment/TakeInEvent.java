package dev.stripechat.payment;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Keeps a webhook of Stripe, once, before it is acknowledged. Nothing is written before its signature is verified. */
@UseCase
public class TakeInEvent {

    private final StripeConnections connections;
    private final SignatureCheck signature;
    private final Intake intake;
    private final Jobs jobs;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public TakeInEvent(
            StripeConnections connections,
            SignatureCheck signature,
            Intake intake,
            Jobs jobs,
            SecretBox box,
            Clock clock) {
        this.connections = connections;
        this.signature = signature;
        this.intake = intake;
        this.jobs = jobs;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Takes it in. What belongs to a trial of the way here is no payment, and is not kept.
     *
     * @param header the header {@code Stripe-Signature}, empty if there is none
     * @throws Refusal not found (no such connection), invalid ({@code bad_signature}) or unavailable (secret unreadable)
     */
    public void from(StripeConnectionId id, String header, byte[] body) {
        StripeConnection connection =
                connections
                        .named(id)
                        .orElseThrow(() -> Refusal.notFound("There is no such connection."));
        SignatureCheck.Envelope envelope =
                signature.verified(body, header, connection.webhookSecret(box));
        connection.hearing().hears(clock.instant());
        if (connection.hearing().isAnswered(envelope.text(), clock.instant())) {
            return;
        }
        String source = StripeSource.of(id);
        boolean isNew =
                intake.keep(
                        new Arrival(
                                connection.shop(),
                                source,
                                envelope.eventId(),
                                envelope.subject(),
                                envelope.text().getBytes(StandardCharsets.UTF_8),
                                clock.instant()));
        if (isNew) {
            jobs.soon(
                    RecordPaymentEvents.NAME,
                    RecordPaymentEvents.instance(source, envelope.subject()));
        }
    }
}
