package dev.stripechat.answer;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentEvent;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.RecordPayment;
import dev.stripechat.payment.RecordPaymentEvent;
import dev.stripechat.payment.RecordPaymentEvents;
import dev.stripechat.payment.SignatureCheck;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeGateway;
import dev.stripechat.payment.StripeSource;
import dev.stripechat.payment.TakeInEvent;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A shop with all that is real between a webhook and the chat, on stores of any kind, each verb in its transaction. */
final class Ledger {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");

    private final HistoriesContract.Stores stores;
    private final ShopId shop = Some.shop();
    private final StripeConnectionId connection = Some.connection();
    private final MovableClock clock = MovableClock.atNoon();
    private final RecordingAnnouncer announcer = new RecordingAnnouncer();
    private final RecordingJobs jobs = new RecordingJobs();
    private final Map<String, PaymentEvent> bodies = new HashMap<>();
    private final Function<PaymentIntentId, PaymentSnapshot> stripe;
    private final Chats chats;

    /**
     * @param stripe what Stripe answers when it is asked
     */
    Ledger(HistoriesContract.Stores stores, Function<PaymentIntentId, PaymentSnapshot> stripe) {
        this.stores = stores;
        this.stripe = stripe;
        StripeConnection connected = new StripeConnection(connection, shop);
        connected.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.of("rk_test_" + "k1".repeat(12)),
                        Optional.of(false),
                        Optional.of(Set.of())),
                BOX,
                clock.instant());
        stores.together().inOne(() -> stores.connections().keep(connected));
        this.chats = new Chats(stores, shop, clock, announcer);
    }

    Chats chats() {
        return chats;
    }

    /** No two things happen at once. */
    void timePasses() {
        clock.pass(Duration.ofMillis(10));
    }

    /** A webhook comes in. */
    void arrives(String eventId, PaymentSnapshot event) {
        bodies.put(eventId, new PaymentEvent(eventId, Optional.empty(), event));
        SignatureCheck signature =
                (body, header, secret) ->
                        new SignatureCheck.Envelope(
                                eventId, event.paymentIntent().value(), eventId);
        stores.together()
                .inOne(
                        () ->
                                new TakeInEvent(
                                                stores.connections(),
                                                signature,
                                                stores.intake(),
                                                jobs,
                                                BOX,
                                                clock)
                                        .from(connection, "signed", new byte[] {1}));
    }

    /** Deals with what waits about a payment, as the job does; fails as it fails. */
    void handles(PaymentIntentId payment) {
        String instance =
                RecordPaymentEvents.instance(StripeSource.of(connection), payment.value());
        new RecordPaymentEvents(record(), askStripe(), gateway(), stores.intake(), clock)
                .run(instance);
    }

    private AskStripe askStripe() {
        return new AskStripe(stores.connections(), stores.payments(), BOX) {
            @Override
            public Optional<StripeAccess> by(StripeConnectionId id) {
                return stores.together().fromOne(() -> super.by(id));
            }
        };
    }

    private RecordPaymentEvent record() {
        return new RecordPaymentEvent(
                stores.intake(),
                stores.connections(),
                body -> Optional.ofNullable(bodies.get(new String(body, StandardCharsets.UTF_8))),
                stores.payments(),
                new RecordPayment(stores.connections(), stores.payments(), announcer, clock),
                clock) {
            @Override
            public Waiting waiting(Intake.Subject subject, int most) {
                return stores.together().fromOne(() -> super.waiting(subject, most));
            }

            @Override
            public boolean failed(Intake.Subject subject, String cause) {
                return stores.together().fromOne(() -> super.failed(subject, cause));
            }

            @Override
            public void of(
                    Intake.Subject subject,
                    Set<String> arrivals,
                    Optional<PaymentSnapshot> current) {
                stores.together().inOne(() -> super.of(subject, arrivals, current));
            }
        };
    }

    private StripeGateway gateway() {
        return new Onlooker(stripe);
    }

    boolean hasNothingWaiting() {
        return stores.together()
                .fromOne(
                        () -> stores.intake().unfinished(StripeSource.of(connection), 1).isEmpty());
    }

    /** How a payment stands: the state, and Stripe's code if it is declined. */
    String standing(PaymentIntentId payment) {
        Payment known =
                stores.together()
                        .fromOne(() -> stores.payments().named(shop, payment).orElseThrow());
        return known.state() + known.reason().map(why -> " " + why.code()).orElse("");
    }
}
