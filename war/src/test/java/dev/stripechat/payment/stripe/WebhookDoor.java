package dev.stripechat.payment.stripe;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RecordPayment;
import dev.stripechat.payment.RecordPaymentEvent;
import dev.stripechat.payment.RecordPaymentEvents;
import dev.stripechat.payment.TakeInEvent;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.intake.InMemoryIntake;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.runtime.web.Problems;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The address that Stripe delivers to and all that stands behind it, in memory: one connection, in test mode. */
public final class WebhookDoor {

    public static final String ACCOUNT = "acct_1A2b3C4d5E6f";
    public static final String SECRET = "whsec_" + "a1".repeat(16);
    public static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));

    private static final ShopId SHOP = new ShopId(new UUID(3, 1));
    private static final Clock CLOCK = MovableClock.atNoon();
    private static final SecretBox BOX = new BoxThatOpensOnce();
    private static final InMemoryStripeConnections CONNECTIONS = connections();

    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final SdkStripeEvents events = new SdkStripeEvents();
    private final WebhookResource resource = new WebhookResource(takeIn(), (what, outcome) -> {});
    private final RecordPaymentEvents job = job();
    private final Problems problems = new Problems();

    /** The time at this door, in seconds. */
    public static long now() {
        return CLOCK.instant().getEpochSecond();
    }

    /** Delivers; tells the HTTP status of the answer, with failures mapped as they are in the container. */
    public int receives(String connection, @Nullable String signature, byte[] body) {
        try (Response answer = resource.receive(connection, signature, body)) {
            return answer.getStatus();
        } catch (RuntimeException failure) {
            return problems.toResponse(failure).getStatus();
        }
    }

    /** Handles what was taken in, as the job does. */
    public void handles() {
        job.unfinished(200).forEach(job::run);
    }

    /** Whether all of it was dealt with. */
    public boolean hasNothingWaiting() {
        return job.unfinished(200).isEmpty();
    }

    /** How many events were taken in. */
    public int taken() {
        return intake.all().size();
    }

    /** What those of them say that are for this connection to say. */
    public List<PaymentSnapshot> said() {
        return intake.all().stream()
                .flatMap(arrival -> events.read(arrival.body()).stream())
                .filter(event -> event.account().filter(a -> !a.equals(ACCOUNT)).isEmpty())
                .map(PaymentEvent::snapshot)
                .filter(snapshot -> snapshot.mode() == Mode.TEST)
                .toList();
    }

    /** All payments that are known. */
    public List<Payment> payments() {
        return payments.all();
    }

    private TakeInEvent takeIn() {
        return new TakeInEvent(
                CONNECTIONS,
                new SdkSignatureCheck(CLOCK),
                intake,
                (name, instance, delay) -> {},
                BOX,
                CLOCK);
    }

    private RecordPaymentEvents job() {
        RecordPayment recordPayment =
                new RecordPayment(CONNECTIONS, payments, announced -> {}, CLOCK);
        RecordPaymentEvent verb =
                new RecordPaymentEvent(intake, CONNECTIONS, events, payments, recordPayment, CLOCK);
        AskStripe askStripe = new AskStripe(CONNECTIONS, payments, BOX);
        return new RecordPaymentEvents(verb, askStripe, new InMemoryStripe(), intake, CLOCK);
    }

    private static InMemoryStripeConnections connections() {
        StripeConnection connection = new StripeConnection(CONNECTION, SHOP);
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        ACCOUNT,
                        Optional.of(SECRET),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                CLOCK.instant());
        InMemoryStripeConnections connections = new InMemoryStripeConnections();
        connections.keep(connection);
        return connections;
    }

    /** Opening is the dearest part of a delivery, and not what is looked at here. */
    private static final class BoxThatOpensOnce extends SecretBox {

        private final Map<String, String> opened = new HashMap<>();

        BoxThatOpensOnce() {
            super("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
        }

        @Override
        public String open(ShopId shop, String purpose, byte[] sealed) {
            return opened.computeIfAbsent(purpose, first -> super.open(shop, purpose, sealed));
        }
    }
}
