package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One message and one payment, on the wire: from the shopper to the shop and back. */
@Tag("story")
class MessageTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final StripeAccount STRIPE = new StripeAccount();
    private static TestServer server;
    private static Agent agent;

    @BeforeAll
    static void open() {
        server = TestServer.start(TestWar.packaged(), SHOP);
        Agent admin = Agent.admin(server.url());
        admin.connectsStripe(STRIPE);
        agent = admin.adds("agent@shop.example", "Demo agent");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void a_message_reaches_the_inbox_and_the_reply_reaches_the_shopper() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Socket inbox = agent.watches()) {
            shopper.says("Do you ship to Austria?");

            inbox.await(
                    "message to the inbox", frame -> frame.toString().contains("ship to Austria"));
            agent.takes(shopper.conversation());
            agent.replies(shopper.conversation(), "Yes, we do.");

            JsonObject reply = shopper.hears("agent", "Yes, we do.");
            assertThat(reply.get("name").getAsString()).isEqualTo("Demo agent");
        }
    }

    @Test
    void a_repeated_message_gets_its_first_result_and_numbers_have_no_gap() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            String clientId = UUID.randomUUID().toString();
            long first = shopper.says(clientId, "Hello?");
            shopper.hears("assistant", "machine");

            shopper.socket()
                    .send(
                            "{\"type\":\"message\",\"clientId\":\""
                                    + clientId
                                    + "\",\"text\":\"Hello?\"}");
            long next = shopper.says("Still there?");

            List<Long> numbers =
                    server
                            .database()
                            .column(
                                    "select number from conversation_message where conversation_id = '"
                                            + shopper.conversation()
                                            + "' order by number")
                            .stream()
                            .map(Long::valueOf)
                            .toList();
            assertThat(first).isEqualTo(1);
            assertThat(next).isEqualTo(3);
            assertThat(numbers).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void a_decline_is_explained_in_the_language_of_the_shopper() {
        String payment = StripeAccount.newPaymentIntent();
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrivesPaying("de", payment)) {
            shopper.says("Hallo");

            STRIPE.sends(server.url(), STRIPE.declined(payment, "insufficient_funds")).expect(200);

            JsonObject told = shopper.hears("assistant", "10,99");
            assertThat(told.getAsJsonObject("notice").get("state").getAsString())
                    .isEqualTo("declined");
            shopper.says("Warum wurde meine Karte abgelehnt?");
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> "the question is not answered",
                    () -> count(shopper, "nicht genug Geld") == 2);
            assertThat(agent.opens(shopper.conversation()).toString())
                    .contains("insufficient_funds");
            STRIPE.sends(server.url(), STRIPE.succeeded(payment)).expect(200);
            shopper.hears("assistant", "eingegangen");
        }
    }

    @Test
    void a_reason_that_must_not_be_told_reads_like_a_plain_decline() {
        assertThat(told("lost_card")).isEqualTo(told("generic_decline"));
    }

    @Test
    void the_same_event_is_told_once_and_a_late_one_changes_nothing() {
        String payment = StripeAccount.newPaymentIntent();
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrivesPaying("en", payment)) {
            shopper.says("Hello");
            String event = STRIPE.succeeded(payment);
            STRIPE.sends(server.url(), event).expect(200);
            STRIPE.sends(server.url(), event).expect(200);
            shopper.hears("assistant", "has arrived");

            STRIPE.sends(server.url(), STRIPE.declined(payment, "expired_card")).expect(200);
            handled();
            shopper.says("Was I charged?");
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> "the question is not answered",
                    () -> count(shopper, "has arrived") == 2);

            String messages = agent.opens(shopper.conversation()).get("messages").toString();
            assertThat(messages).doesNotContain("expired");
        }
    }

    @Test
    void an_event_that_is_not_signed_right_is_refused_and_leaves_nothing() {
        String event = STRIPE.succeeded(StripeAccount.newPaymentIntent());
        String now = StripeAccount.signature(event, STRIPE.secret(), Instant.now());
        long before = count();

        for (String header : wrongHeaders(event)) {
            assertThat(STRIPE.sends(server.url(), event, header).status())
                    .as(header)
                    .isEqualTo(400);
        }
        assertThat(STRIPE.sends(server.url(), event.replace("\"", " \""), now).status())
                .isEqualTo(400);
        for (String body :
                List.of("null", "[]", "not json", "{}", "{\"object\":\"v2.core.event\"}")) {
            assertThat(STRIPE.sends(server.url(), body).status()).as(body).isEqualTo(400);
        }
        assertThat(
                        Call.to(server.url(), "/stripe/webhooks/" + STRIPE.connection())
                                .post(event)
                                .status())
                .isEqualTo(400);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        assertThat(STRIPE.sends(server.url(), "x".repeat(1024 * 1024 + 1), "t=1,v1=0").status())
                .isEqualTo(413);
        assertThat(Call.to(server.url(), "/api/v1/session").post("x".repeat(70_000)).status())
                .isEqualTo(413);
    }

    @Test
    void a_renewal_whose_answer_was_lost_is_repeated_and_the_old_token_dies_with_the_first_use() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            String lost = asks(shopper.token(), "tokens").post("").expect(201).text("token");
            asks(shopper.token(), "messages").get().expect(200);

            Call.Answer renewed = asks(shopper.token(), "tokens").post("").expect(201);

            assertThat(renewed.text("conversation")).isEqualTo(shopper.conversation());
            assertThat(renewed.text("token")).isEqualTo(lost).isNotEqualTo(shopper.token());
            asks(renewed.text("token"), "messages").get().expect(200);
            asks(shopper.token(), "messages").get().expect(401);
            asks(shopper.token(), "tokens").post("").expect(401);
            asks("unknown", "tokens").post("").expect(401);
            assertThat(shopper.says("Over the line that stands")).isPositive();
        }
    }

    private static Call asks(String token, String what) {
        return Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/" + what)
                .header("Origin", SHOP.origin())
                .bearer(token);
    }

    private static List<String> wrongHeaders(String event) {
        String now = StripeAccount.signature(event, STRIPE.secret(), Instant.now());
        return List.of(
                "x",
                "t=abc,v1=00",
                "t",
                "t=,v1=",
                "v1=00",
                now.replace("v1=", "v0="),
                StripeAccount.signature(event, "whsec_another", Instant.now()),
                StripeAccount.signature(event, STRIPE.secret(), Instant.now().minusSeconds(400)),
                StripeAccount.signature(event, STRIPE.secret(), Instant.now().plusSeconds(400)));
    }

    private static String told(String code) {
        String payment = StripeAccount.newPaymentIntent();
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrivesPaying("en", payment)) {
            shopper.says("Hello");
            STRIPE.sends(server.url(), STRIPE.declined(payment, code)).expect(200);
            JsonObject told = shopper.hears("assistant", "10.99");
            return told.get("text") + " " + told.get("notice");
        }
    }

    private static long count(Shopper shopper, String part) {
        return agent.opens(shopper.conversation()).getAsJsonArray("messages").asList().stream()
                .filter(
                        message ->
                                message.getAsJsonObject().get("text").getAsString().contains(part))
                .count();
    }

    private static void handled() {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> "an event waits",
                () ->
                        server.database()
                                .column(
                                        "select event_id from runtime_intake where handled_at is null")
                                .isEmpty());
    }

    private static long count() {
        return Long.parseLong(
                server.database().column("select count(*) from runtime_intake").get(0));
    }
}
