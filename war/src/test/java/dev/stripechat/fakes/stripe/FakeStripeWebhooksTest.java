package dev.stripechat.fakes.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events arrive as Stripe sends them, and as badly as it may. */
class FakeStripeWebhooksTest {

    private static final FakeStripe STRIPE = FakeStripe.start();

    private final Receiver shop = Receiver.start();
    private final FakeAccount account = STRIPE.account();
    private final Deliveries webhooks = account.webhooks();
    private final FakeAccount.Listening listening = account.listens(shop.url());

    @AfterEach
    void closeShop() {
        shop.close();
        webhooks.close();
    }

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_payment_is_told_in_order_and_signed() throws SignatureVerificationException {
        String intent = declined();
        account.payments().confirms(intent, "pm_card_visa");
        webhooks.settled();

        assertThat(events(listening.secret()))
                .extracting(Event::getType)
                .containsExactly(
                        "payment_intent.created",
                        "charge.failed",
                        "payment_intent.payment_failed",
                        "charge.succeeded",
                        "payment_intent.succeeded");
        PaymentIntent failed = (PaymentIntent) object(events(listening.secret()).get(2));
        assertThat(failed.getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");
    }

    @Test
    void a_refused_event_comes_again_with_the_same_id() throws SignatureVerificationException {
        webhooks.patience(5, Duration.ofMillis(1));
        shop.answersFirst(500, 302, 429);

        create();

        Delivery taken = webhooks.awaitTaken("payment_intent.created");
        assertThat(taken.attempt()).isEqualTo(4);
        assertThat(events(listening.secret()))
                .extracting(Event::getId)
                .containsOnly(taken.eventId())
                .hasSize(4);
    }

    @Test
    void an_event_is_given_up_after_some_attempts() {
        webhooks.patience(2, Duration.ofMillis(1));
        shop.answersFirst(500, 500);

        create();
        webhooks.settled();

        assertThat(webhooks.log()).extracting(Delivery::status).containsExactly(500, 500);
    }

    @Test
    void events_can_come_twice_and_in_a_wild_order() throws SignatureVerificationException {
        webhooks.doubled(true);
        webhooks.shuffled(6, 3);

        declined();
        webhooks.settled();

        assertThat(webhooks.log()).hasSize(6);
        assertThat(events(listening.secret())).extracting(Event::getId).hasSize(6);
        assertThat(webhooks.log())
                .extracting(Delivery::type)
                .isNotEqualTo(
                        List.of(
                                "payment_intent.created",
                                "payment_intent.created",
                                "charge.failed",
                                "charge.failed",
                                "payment_intent.payment_failed",
                                "payment_intent.payment_failed"));
    }

    @Test
    void held_events_wait() {
        webhooks.hold();
        create();
        assertThat(webhooks.log()).isEmpty();

        webhooks.release();

        assertThat(webhooks.awaitTaken("payment_intent.created").status()).isEqualTo(204);
    }

    @Test
    void while_a_secret_is_rolled_both_sign() throws SignatureVerificationException {
        String rolled = account.rollsSecret(listening.id());
        create();
        webhooks.settled();
        assertThat(events(listening.secret())).hasSize(1);
        assertThat(events(rolled)).hasSize(1);

        account.endsOverlap(listening.id());
        create();
        webhooks.settled();

        assertThat(shop.letters().get(1).signature()).containsOnlyOnce("v1=");
        assertThat(events(rolled)).hasSize(2);
    }

    @Test
    void events_can_be_of_another_release_train_or_of_none() throws SignatureVerificationException {
        webhooks.version("2025-03-31.basil");
        create();
        webhooks.settled();
        webhooks.noVersion();
        create();
        webhooks.settled();

        List<Event> events = events(listening.secret());
        assertThat(events.get(0).getApiVersion()).isEqualTo("2025-03-31.basil");
        assertThat(events.get(0).getDataObjectDeserializer().getObject()).isEmpty();
        assertThat(events.get(1).getApiVersion()).isNull();
    }

    @Test
    void nonsense_can_come_before_the_event() {
        webhooks.spoilsNext("");
        create();
        webhooks.settled();
        webhooks.spoilsNext("<html></html>");
        create();
        webhooks.settled();

        assertThat(shop.letters()).hasSize(4);
        assertThat(shop.letters()).extracting(Receiver.Letter::body).contains("", "<html></html>");
    }

    @Test
    void an_endpoint_made_over_the_api_tells_its_secret_once() throws StripeException {
        Backend backend = Backend.with(STRIPE, account.restrictedKey(Permission.WEBHOOKS_WRITE));

        WebhookEndpoint made =
                backend.client()
                        .v1()
                        .webhookEndpoints()
                        .create(
                                WebhookEndpointCreateParams.builder()
                                        .setUrl(shop.url())
                                        .addEnabledEvent(EnabledEvent.PAYMENT_INTENT__CREATED)
                                        .setApiVersion(
                                                WebhookEndpointCreateParams.ApiVersion
                                                        .VERSION_2026_07_29_DAHLIA)
                                        .build());
        declined();
        webhooks.settled();

        assertThat(made.getSecret()).startsWith("whsec_");
        assertThat(backend.client().v1().webhookEndpoints().retrieve(made.getId()).getSecret())
                .isNull();
        assertThat(webhooks.log())
                .filteredOn(delivery -> delivery.endpoint().equals(made.getId()))
                .extracting(Delivery::type)
                .containsExactly("payment_intent.created");
        backend.client().v1().webhookEndpoints().delete(made.getId());
        assertThat(backend.client().v1().webhookEndpoints().list().getData()).hasSize(1);
    }

    private String create() {
        return Json.text(account.payments().creates(1099, "eur", Map.of()), "id");
    }

    private String declined() {
        String intent = create();
        account.payments().confirms(intent, "pm_card_chargeDeclined");
        return intent;
    }

    private List<Event> events(String secret) throws SignatureVerificationException {
        List<Event> events = new ArrayList<>();
        for (Receiver.Letter letter : shop.letters()) {
            events.add(Webhook.constructEvent(letter.body(), letter.signature(), secret));
        }
        return events;
    }

    private static Object object(Event event) {
        return event.getDataObjectDeserializer().getObject().orElseThrow();
    }
}
