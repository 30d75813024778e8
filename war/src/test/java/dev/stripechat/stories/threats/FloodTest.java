package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks without end, or sends what has no end, is refused, and nobody else notices. */
@Tag("story")
@Tag("threats")
@Threat("T24")
class FloodTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final String FLOODER = "203.0.113.66";
    private static final int FLOOD = 200;
    private static final Map<String, String> LIMITS =
            Map.of(
                    "STRIPE_CHAT_TRUSTED_PROXIES", "127.0.0.0/8",
                    "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "10",
                    "STRIPE_CHAT_LIMITS_CONVERSATIONS_PER_10_MINUTES", "10");

    private static TestServer guarded;

    @BeforeAll
    static void open() {
        guarded = start(TestWar.packaged());
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    private static TestServer start(Path war) {
        return TestServer.start(war, SHOP, LIMITS);
    }

    @Test
    void a_flooded_conversation_takes_twenty_messages_and_others_are_answered_meanwhile() {
        aFloodedConversationIsLimited(guarded);
    }

    @Test
    void a_flooding_address_is_slowed_and_others_are_served_meanwhile() {
        aFloodingAddressIsSlowed(guarded);
    }

    @Test
    void an_address_begins_so_many_conversations_and_others_begin_theirs() {
        conversationsOfOneAddressAreLimited(guarded);
    }

    @Test
    void a_shopper_who_types_without_end_is_seen_typing_now_and_then() {
        typingIsToldNowAndThen(guarded);
    }

    @Test
    void without_the_limits_it_would_be_noticed() {
        try (TestServer open = start(TestWar.with("endless", List.of(EndlessLimits.class)))) {
            assertThatThrownBy(() -> aFloodedConversationIsLimited(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> aFloodingAddressIsSlowed(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> conversationsOfOneAddressAreLimited(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> typingIsToldNowAndThen(open))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void json_without_a_bottom_is_refused() {
        String deep = "{\"clientId\":" + "[".repeat(100_000);
        try (Shopper shopper = new Shopper(guarded.url(), SHOP).arrives("en")) {
            for (String body : List.of("[".repeat(60_000), "{\"a\":".repeat(12_000))) {
                Call.Answer answer = call(guarded, "conversations", "192.0.2.1").post(body);
                assertThat(answer.expect(400).text("code")).isEqualTo("bad_json");
            }
            call(guarded, "messages", "192.0.2.1")
                    .bearer(shopper.token())
                    .post(deep.substring(0, 60_000))
                    .expect(400);

            shopper.socket().send(deep.substring(0, 30_000));

            shopper.socket().await("a refusal", frame -> frame.toString().contains("bad_frame"));
            assertThat(shopper.says("Still here")).isPositive();
        }
    }

    @Test
    void what_is_a_megabyte_long_is_refused() {
        String fat = "x".repeat(1024 * 1024);
        try (Shopper shopper = new Shopper(guarded.url(), SHOP).arrives("en");
                Shopper other = new Shopper(guarded.url(), SHOP).arrives("en")) {
            call(guarded, "messages", "192.0.2.1").bearer(shopper.token()).post(fat).expect(413);

            CompletableFuture.runAsync(
                    () -> shopper.socket().send("{\"type\":\"ping\",\"x\":\"" + fat + "\"}"));

            assertThat(shopper.socket().awaitClosed()).isEqualTo(1009);
            assertThat(other.says("Still here")).isPositive();
        }
    }

    private static void aFloodedConversationIsLimited(TestServer server) {
        try (Shopper flooder = new Shopper(server.url(), SHOP).arrives("en");
                Shopper other = new Shopper(server.url(), SHOP).arrives("en")) {
            CompletableFuture<Void> flood = floods(flooder);

            Waits waits = new Waits();
            for (int i = 0; i < 10; i++) {
                String text = "Message " + i;
                waits.of(() -> other.says(text));
            }
            other.hears("assistant", "");
            flood.join();
            waits.print("while a conversation is flooded");

            flooder.socket().await("a refusal", frame -> frame.toString().contains("too_many"));
            flooder.socket()
                    .await(
                            "a time to wait",
                            frame ->
                                    frame.has("retryAfter")
                                            && frame.get("retryAfter").getAsLong() > 0);
            assertThat(stored(server, flooder)).isBetween(20L, FLOOD / 2L);
        }
    }

    /** Until it is closed. */
    private static CompletableFuture<Void> floods(Shopper flooder) {
        return CompletableFuture.runAsync(
                        () ->
                                IntStream.range(0, FLOOD)
                                        .forEach(i -> flooder.socket().send(message("x"))))
                .exceptionally(closed -> null);
    }

    private static void aFloodingAddressIsSlowed(TestServer server) {
        try (Shopper other = new Shopper(server.url(), SHOP).arrives("en")) {
            List<Call.Answer> answers =
                    IntStream.range(0, 2 * FLOOD)
                            .parallel()
                            .mapToObj(
                                    i ->
                                            call(server, "messages?after=" + i, FLOODER)
                                                    .bearer("made up")
                                                    .get())
                            .toList();

            Waits waits = new Waits();
            waits.of(() -> assertThat(other.says("Am I served?")).isPositive());
            waits.print("after an address was flooded");
            call(server, "messages", "192.0.2.99").bearer(other.token()).get().expect(200);
            Call.Answer refused =
                    answers.stream()
                            .filter(answer -> answer.status() == 429)
                            .findAny()
                            .orElseThrow(() -> new AssertionError("nobody was slowed"));
            assertThat(refused.text("code")).isEqualTo("too_many");
            assertThat(refused.headers())
                    .containsKeys("retry-after", "access-control-allow-origin");
        }
    }

    private static void conversationsOfOneAddressAreLimited(TestServer server) {
        String address = "203.0.113.67";
        for (int i = 0; i < 10; i++) {
            call(server, "conversations", address).post("{\"language\":\"en\"}").expect(201);
        }

        Call.Answer refused =
                call(server, "conversations", "1.1.1.1, " + address)
                        .post("{\"language\":\"en\"}")
                        .expect(429);

        assertThat(refused.headers()).containsKey("retry-after");
        assertThat(refused.headers().get("access-control-expose-headers"))
                .containsExactly("Retry-After");
        call(server, "conversations", "192.0.2.98").post("{\"language\":\"en\"}").expect(201);
    }

    private static void typingIsToldNowAndThen(TestServer server) {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Socket inbox = Agent.admin(server.url()).watches()) {
            shopper.says("Hello?");
            for (int i = 0; i < 30; i++) {
                shopper.types();
            }

            shopper.says("That was all.");

            inbox.await("the last word", frame -> frame.toString().contains("That was all."));
            assertThat(inbox.frames())
                    .filteredOn(frame -> frame.get("type").getAsString().equals("typing"))
                    .hasSizeBetween(1, 4);
        }
    }

    private static long stored(TestServer server, Shopper shopper) {
        return Long.parseLong(
                server.database()
                        .column(
                                "select count(*) from conversation_message where author = 'SHOPPER' and conversation_id = '"
                                        + shopper.conversation()
                                        + "'")
                        .get(0));
    }

    private static String message(String text) {
        return "{\"type\":\"message\",\"clientId\":\""
                + UUID.randomUUID()
                + "\",\"text\":\""
                + text
                + "\"}";
    }

    private static Call call(TestServer server, String path, String address) {
        return Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/" + path)
                .header("Origin", SHOP.origin())
                .header("X-Forwarded-For", address);
    }
}
