package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.shop.signed.AnyBackend;
import dev.stripechat.stories.threats.Threat;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.EventSink;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shop's backend hears what becomes of its payments, signed, in order, each once. */
@Tag("story")
@Threat("T16")
class ShopEventsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final PayingShop world = PayingShop.open();
    private final Order order = world.order();
    private final EventSink backend = new EventSink();

    @BeforeEach
    void the_shop_wants_to_hear() {
        Call.Answer saved = saves(backend.url(), "whsec_" + "QUJD".repeat(10)).expect(200);
        assertThat(saved.json().get("secret").isJsonNull()).isTrue();
        backend.knows("whsec_" + "QUJD".repeat(10));
    }

    @AfterEach
    void it_wants_to_hear_no_more() {
        world.admin.call("/api/v1/shop-events").delete().expect(204);
        backend.close();
    }

    @Test
    void a_payment_is_told_from_the_decline_to_the_dispute() {
        PaymentLink link = order.opens();
        String intent = link.intent();
        world.stripe.payments().confirms(intent, "pm_card_chargeDeclinedInsufficientFunds");
        heard(link, List.of("payment.failed"));
        backend.answers(503);
        world.stripe.payments().nextStaysInProcessing();
        world.stripe.payments().confirms(intent, "pm_card_visa");
        heard(link, List.of("payment.failed", "payment.processing"));
        world.stripe.payments().arrives(intent);
        heard(link, List.of("payment.failed", "payment.processing", "payment.succeeded"));

        world.stripe.payments().refunds(intent, 1000);
        world.stripe.payments().disputes(intent);
        world.stripe.payments().disputeEnds(intent, "won");

        Eventually.within(
                SOON,
                () -> "heard " + backend.taken(link.attempt()),
                () -> backend.taken(link.attempt()).size() == 6);
        assertThat(backend.taken(link.attempt()).subList(3, 6))
                .containsExactlyInAnyOrder(
                        "payment.refunded", "payment.disputed", "payment.dispute_won");
        eachWasSignedAndToldOnce(link, intent);
    }

    private void eachWasSignedAndToldOnce(PaymentLink link, String intent) {
        assertThat(backend.deliveries()).allMatch(EventSink.Delivery::signed);
        List<EventSink.Delivery> tries =
                backend.deliveries().stream()
                        .filter(one -> one.type().equals("payment.processing"))
                        .toList();
        assertThat(tries).extracting(EventSink.Delivery::answered).containsExactly(503, 204);
        assertThat(tries.get(0).id()).isEqualTo(tries.get(1).id());
        assertThat(tries.get(0).data().toString())
                .contains(order.id(), intent, "\"amount\":4780", "\"currency\":\"eur\"")
                .contains("\"mode\":\"test\"");
        assertThat(world.said(link))
                .anyMatch(text -> text.contains("refunded so far") || text.contains("erstattet"))
                .anyMatch(text -> text.contains("asking us for") || text.contains("zurück"));
    }

    @Test
    void a_private_address_is_called_by_nobody() {
        saves(backend.url().replace("127.0.0.1", "localhost"), null).expect(200);
        PaymentLink link = order.opens();
        world.stripe.payments().confirms(link.intent(), "pm_card_visa");

        Eventually.within(
                SOON,
                () -> "not refused",
                () ->
                        !world.server
                                .database()
                                .column(
                                        "select cause from runtime_outbox where destination = 'shop-events'"
                                                + " and state = 'DEAD' and cause like 'bad_address%' and lane = '"
                                                + link.attempt()
                                                + "'")
                                .isEmpty());
        assertThat(backend.deliveries()).isEmpty();
    }

    @Test
    void no_name_of_this_machine_is_connected_to() {
        try (ForbiddenBackends backends = new ForbiddenBackends()) {
            backends.areNeverConnectedTo(world.server, world.admin, world.shop);
        }
    }

    @Test
    void without_the_look_at_the_machine_it_would_be_noticed() {
        TestShop shop = new TestShop("https://shop.example");
        try (ForbiddenBackends backends = new ForbiddenBackends();
                TestServer careless =
                        TestServer.start(
                                TestWar.with("any-backend", List.of(AnyBackend.class)),
                                shop,
                                Map.of())) {
            Agent admin = Agent.admin(careless.url());

            assertThatThrownBy(() -> backends.areNeverConnectedTo(careless, admin, shop))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("calls to localhost");
        }
    }

    @Test
    void a_secret_that_we_make_is_shown_once() {
        world.admin.call("/api/v1/shop-events").delete().expect(204);

        String made = saves(backend.url(), null).expect(200).text("secret");

        assertThat(made).startsWith("whsec_").hasSizeGreaterThan(36);
        assertThat(saves(backend.url(), null).expect(200).json().get("secret").isJsonNull())
                .isTrue();
        assertThat(world.admin.call("/api/v1/shop-events").get().body()).doesNotContain(made);
        assertThat(saves("ftp://shop.example/", null).expect(400).text("code"))
                .isEqualTo("bad_event_url");
        assertThat(saves(backend.url(), "whsec_short").expect(400).text("code"))
                .isEqualTo("bad_event_secret");
    }

    @Test
    void a_test_event_is_signed_and_what_came_of_it_is_told_at_once() {
        assertThat(tries().toString()).contains("\"code\":\"taken\"", "\"taken\":true");
        backend.answers(500);
        assertThat(tries().get("code").getAsString()).isEqualTo("answered_500");

        assertThat(backend.deliveries())
                .hasSize(2)
                .allMatch(EventSink.Delivery::signed)
                .allMatch(one -> one.type().equals("test"));
        saves(backend.url().replace("127.0.0.1", "localhost"), null).expect(200);
        assertThat(tries().get("code").getAsString()).isEqualTo("bad_address");
        world.admin.call("/api/v1/shop-events").delete().expect(204);
        assertThat(world.admin.call("/api/v1/shop-events/test").post("").expect(409).text("code"))
                .isEqualTo("events_not_wanted");
    }

    private JsonObject tries() {
        return world.admin.call("/api/v1/shop-events/test").post("").expect(200).json();
    }

    @Test
    void the_right_that_a_key_lacks_is_named() {
        FakeAccount account = world.fake.account();
        String connection = UUID.randomUUID().toString();
        world.admin.connectsStripe(
                connection,
                account,
                "whsec_" + "a1".repeat(16),
                account.restrictedKey(Permission.PAYMENT_INTENTS_READ, Permission.CHARGES_WRITE));

        Call.Answer checked =
                world.admin.call("/api/v1/stripe-connections/" + connection + "/check").post("");

        assertThat(checked.expect(200).body())
                .isEqualTo(
                        "{\"missing\":[{\"permission\":\"rak_payment_intent_write\",\"right\":\"payment_intents_write\"},"
                                + "{\"permission\":\"rak_payment_method_domain_write\",\"right\":\"payment_method_domains_write\"}],\"unheard\":null}");
        world.server
                .database()
                .run("delete from settings_stripe_connection where id = '" + connection + "'");
    }

    @Test
    void the_events_that_stripe_does_not_send_are_named() {
        FakeAccount account = world.fake.account();
        String connection = UUID.randomUUID().toString();
        world.admin.connectsStripe(
                connection,
                account,
                "whsec_" + "a1".repeat(16),
                account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE, Permission.WEBHOOKS_READ));
        String check = "/api/v1/stripe-connections/" + connection + "/check";
        assertThat(world.admin.call(check).post("").expect(200).body())
                .contains("\"payment_intent.succeeded\"", "\"charge.refunded\"");

        account.listensTo(
                world.server.origin() + "/stripe/webhooks/" + connection,
                List.of("payment_intent.succeeded", "payment_intent.payment_failed"));

        assertThat(world.admin.call(check).post("").expect(200).body())
                .contains(
                        "\"charge.dispute.closed\",\"charge.dispute.created\",\"charge.refunded\"")
                .doesNotContain("payment_intent.succeeded", "payment_intent.payment_failed");
        world.server
                .database()
                .run("delete from settings_stripe_connection where id = '" + connection + "'");
    }

    private void heard(PaymentLink link, List<String> types) {
        Eventually.within(
                SOON,
                () -> "heard " + backend.taken(link.attempt()) + ", not " + types,
                () -> backend.taken(link.attempt()).equals(types));
    }

    private Call.Answer saves(String url, String secret) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("url", url);
        wanted.addProperty("secret", secret);
        return world.admin.call("/api/v1/shop-events").put(wanted.toString());
    }
}
