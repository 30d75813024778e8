package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.conversation.TalkativeLog;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P11: whatever people say and however it fails, the log holds none of it. */
@Tag("story")
class LogsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Part of everything that a person or another system says in this test. */
    private static final String CANARY = "canary7q";

    private static final String PASSWORD = CANARY + " password of mine";
    private static final String SECRET = "pi_" + CANARY + "_secret_" + CANARY;

    /** The database refuses what a check forbids, and says so with the whole row. */
    private static final String FORBIDDEN = "forbidden-word";

    private static final String CHECK =
            "alter table conversation_message add constraint forbidden check (text not like '%"
                    + FORBIDDEN
                    + "%') not valid";

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void nothing_that_anybody_said_stands_in_the_log() {
        nothingOfItIsLogged(TestWar.packaged());
    }

    @Test
    void a_log_that_repeats_a_message_would_be_noticed() {
        Path talkative = TestWar.with("talkative", List.of(TalkativeLog.class));

        assertThatThrownBy(() -> nothingOfItIsLogged(talkative))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("said: ");
    }

    private void nothingOfItIsLogged(Path war) {
        try (TestServer server =
                TestServer.start(war, shop, Map.of("STRIPE_CHAT_ADMIN_PASSWORD", PASSWORD))) {
            Agent admin = Agent.signedIn(server.url(), "admin@shop.example", PASSWORD);
            Agent agent = admin.adds(CANARY + "@shop.example", "Demo agent " + CANARY);
            StripeAccount stripe = new StripeAccount();
            admin.connectsStripe(stripe);
            String conversation = conversation(server, agent);
            payments(server, stripe);
            badRequests(server);
            failures(server);

            List<String> canaries =
                    List.of(
                            CANARY,
                            "491700000001",
                            admin.token(),
                            agent.token(),
                            stripe.secret(),
                            shop.publicKey());
            assertThat(conversation).isNotEmpty();
            for (String canary : canaries) {
                assertThat(server.log().lines().filter(line -> line.contains(canary))).isEmpty();
            }
        }
    }

    private String conversation(TestServer server, Agent agent) {
        String cart =
                "{\"currency\":\"eur\",\"total\":1099,\"items\":[{\"name\":\"Notebook %s\",\"quantity\":2,\"amount\":800}]}"
                        .formatted(CANARY);
        Call.to(server.url(), "/api/v1/checkouts/cart-1")
                .put(
                        "application/jose",
                        shop.document(server.origin(), "cart-1", Instant.now(), cart))
                .expect(204);
        try (Shopper shopper = new Shopper(server.url(), shop).arrivesAt("cart-1", "en")) {
            shopper.says("I am " + CANARY + ", call me at +491700000001");
            shopper.claims(SECRET);
            agent.takes(shopper.conversation());
            agent.replies(shopper.conversation(), "Thank you, " + CANARY);
            assertThat(agent.opens(shopper.conversation()).toString()).contains(CANARY);
            agent.closes(shopper.conversation());
            return shopper.conversation();
        }
    }

    private static void payments(TestServer server, StripeAccount stripe) {
        String payment = StripeAccount.newPaymentIntent();
        String event = stripe.declined(payment, "insufficient_funds");
        stripe.sends(server.url(), event).expect(200);
        stripe.sends(server.url(), event.replace("{\"", "{\"" + CANARY + "\":1,\""));
        stripe.sends(server.url(), "{\"" + CANARY + "\":", "t=" + CANARY);
        stripe.sends(server.url(), "{\"id\":\"" + CANARY + "\"");
        stripe.sends(server.url(), stripe.succeeded(payment)).expect(200);
    }

    private void badRequests(TestServer server) {
        for (String body :
                List.of(
                        "{\"login\":\"" + CANARY + "\",\"password\":\"" + CANARY + "\"}",
                        "{\"" + CANARY + "\":\"" + CANARY + "\"}",
                        "{\"login\":{\"" + CANARY,
                        CANARY)) {
            Call.to(server.url(), "/api/v1/session?q=" + CANARY).post(body);
            Call.to(server.url(), "/api/v1/widget/" + shop.id() + "/conversations")
                    .header("Origin", "https://" + CANARY + ".example")
                    .post(body);
            Call.to(server.url(), "/api/v1/widget/" + CANARY + "/conversations").post(body);
            Call.to(server.url(), "/api/v1/checkouts/" + CANARY).put("application/jose", body);
        }
        Call.to(server.url(), "/" + CANARY + "?" + CANARY).bearer(CANARY).get();
        try (Socket socket = Socket.open(server.url(), "/ws/widget/" + shop.id(), shop.origin())) {
            socket.send("{\"type\":\"hello\",\"token\":\"" + CANARY + "\",\"after\":0}");
        }
        try (Socket socket = Socket.open(server.url(), "/ws/widget/" + shop.id(), shop.origin())) {
            socket.send("{\"" + CANARY);
        }
    }

    private void failures(TestServer server) {
        server.database().run(CHECK);
        try (Shopper shopper = new Shopper(server.url(), shop).arrives("en")) {
            JsonObject frame = new JsonObject();
            frame.addProperty("type", "message");
            frame.addProperty("clientId", UUID.randomUUID().toString());
            frame.addProperty("text", CANARY + " " + FORBIDDEN);
            shopper.socket().send(frame.toString());
            Eventually.within(
                    PATIENCE,
                    () -> "the failing statement is not in the log",
                    () -> server.log().contains("violates check constraint"));
        }
    }
}
