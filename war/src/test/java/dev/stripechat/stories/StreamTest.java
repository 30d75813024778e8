package dev.stripechat.stories;

import static dev.stripechat.world.Frames.numbers;
import static dev.stripechat.world.Frames.text;
import static dev.stripechat.world.Frames.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Events;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chat where no WebSocket gets through: a stream of events, single requests, and no hole in either. */
@Tag("story")
class StreamTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static TestServer server;
    private static Agent agent;

    @BeforeAll
    static void open() {
        server = TestServer.start(TestWar.packaged(), SHOP);
        agent = Agent.admin(server.url()).adds("agent@shop.example", "Demo agent");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void a_chat_goes_on_by_single_requests_and_a_stream() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Events stream = Events.open(server.url(), SHOP, shopper.token(), 0)) {
            String clientId = UUID.randomUUID().toString();

            JsonObject first = say(shopper, clientId, "Do you ship?").expect(201).json();
            JsonObject again = say(shopper, clientId, "Do you ship?").expect(200).json();
            agent.takes(shopper.conversation());
            agent.replies(shopper.conversation(), "Yes, we do.");

            assertThat(again).isEqualTo(first);
            assertThat(first.get("type").getAsString()).isEqualTo("accepted");
            assertThat(first.get("number").getAsLong()).isEqualTo(1);
            stream.await("the reply", frame -> text(frame).equals("Yes, we do."));
            assertThat(stream.header("content-type")).startsWith("text/event-stream");
            assertThat(stream.header("access-control-allow-origin")).isEqualTo(SHOP.origin());
            assertThat(stream.frames().get(0).get("type").getAsString()).isEqualTo("welcome");
            assertThat(stream.ids()).startsWith(1L).isSorted().doesNotHaveDuplicates();
            shopper.hears("agent", "Yes, we do.");
            assertThat(inOrder(stream.frames())).isTrue();
            assertThat(inOrder(shopper.frames())).isTrue();
        }
    }

    @Test
    void whoever_asks_now_and_then_misses_nothing() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            shopper.says("One");
            shopper.hears("assistant", "machine");
            shopper.says("Two");

            JsonObject all = read(shopper, 0).expect(200).json();
            JsonObject rest = read(shopper, 2).expect(200).json();

            assertThat(all.get("type").getAsString()).isEqualTo("welcome");
            assertThat(numbers(List.of(all))).startsWith(1L, 2L, 3L);
            assertThat(numbers(List.of(rest))).startsWith(3L);
            assertThat(rest.get("last").getAsLong()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void what_another_node_said_is_shown_before_what_comes_after_it() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Events stream = Events.open(server.url(), SHOP, shopper.token(), 0)) {
            agent.takes(shopper.conversation());
            shopper.says("One");
            anotherNodeSays(shopper, "behind our back");

            say(shopper, UUID.randomUUID().toString(), "Three").expect(201);

            stream.await("the third", frame -> text(frame).equals("Three"));
            shopper.hears("shopper", "Three");
            assertThat(inOrder(stream.frames())).isTrue();
            assertThat(inOrder(shopper.frames())).isTrue();
            assertThat(stream.frames().toString()).contains("behind our back");
            assertThat(shopper.frames().toString()).contains("behind our back");
        }
    }

    @Test
    void a_long_history_comes_in_parts_and_whole() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            agent.takes(shopper.conversation());
            shopper.says("One");
            for (int i = 0; i < 449; i++) {
                anotherNodeSays(shopper, "more");
            }

            try (Events stream = Events.open(server.url(), SHOP, shopper.token(), 0)) {
                long last = lastOf(shopper);
                stream.await("the last", frame -> numbers(List.of(frame)).contains(last));
                assertThat(numbers(List.of(stream.frames().get(0)))).isEqualTo(upTo(200));
                assertThat(inOrder(stream.frames())).isTrue();
            }
            assertThat(read(shopper, 100).json().getAsJsonArray("messages")).hasSize(200);
        }
    }

    @Test
    void a_stream_beats_ends_by_itself_and_goes_on_where_it_ended() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Events stream = Events.open(server.url(), SHOP, shopper.token(), 0)) {
            shopper.says("Hello");
            stream.await("a heartbeat", frame -> frame.get("type").getAsString().equals("pong"));

            stream.awaitEnd(Duration.ofSeconds(56));
            shopper.says("Still here");

            long last = stream.ids().get(stream.ids().size() - 1);
            try (Events next = Events.open(server.url(), SHOP, shopper.token(), last)) {
                next.await("what was said", frame -> frame.toString().contains("Still here"));
                assertThat(numbers(next.frames())).startsWith(last + 1);
            }
        }
    }

    @Test
    void who_is_at_the_till_can_be_told_by_a_request() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            String signed = SHOP.token(server.origin(), "pi_0123456789abcdef");

            identify(shopper, signed).expect(204);

            assertThat(identify(shopper, "x").expect(400).text("code")).isEqualTo("bad_shop_token");
        }
    }

    @Test
    void every_refusal_is_a_problem_document_that_the_page_may_read() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            shopper.says("Hello");
            agent.takes(shopper.conversation());
            agent.replies(shopper.conversation(), "Hello!");
            String others = shopper.hears("agent", "Hello!").get("clientId").getAsString();

            refused(say(shopper, UUID.randomUUID().toString(), " "), 400, "empty");
            refused(say(shopper, UUID.randomUUID().toString(), "x".repeat(4001)), 400, "too_long");
            refused(say(shopper, others, "Hello"), 409, "client_id_of_another");
            refused(call(shopper, "messages").post("{"), 400, "bad_json");
            refused(call(shopper, "messages?after=x").get(), 400, "bad_after");
            refused(call(shopper, "stream?after=x").get(), 400, "bad_after");
            for (String path : List.of("messages", "stream")) {
                Call unknown =
                        Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/" + path)
                                .header("Origin", SHOP.origin())
                                .bearer("unknown");
                refused(unknown.get(), 401, "token_unknown");
            }
        }
    }

    @Test
    void a_page_of_another_origin_reads_nothing() {
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en")) {
            for (String path : List.of("messages", "stream")) {
                Call.Answer answer =
                        Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/" + path)
                                .header("Origin", "https://evil.example")
                                .bearer(shopper.token())
                                .get();
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
            }
            Call.Answer preflight = call(shopper, "stream").options();
            assertThat(preflight.headers().get("access-control-allow-methods").get(0))
                    .contains("GET");
        }
    }

    private static void refused(Call.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
        assertThat(answer.headers().get("content-type").get(0))
                .startsWith("application/problem+json");
        assertThat(answer.headers()).containsKey("access-control-allow-origin");
    }

    private static Call.Answer say(Shopper shopper, String clientId, String text) {
        JsonObject body = new JsonObject();
        body.addProperty("clientId", clientId);
        body.addProperty("text", text);
        return call(shopper, "messages").post(body.toString());
    }

    private static Call.Answer read(Shopper shopper, long after) {
        return call(shopper, "messages?after=" + after).get();
    }

    private static Call.Answer identify(Shopper shopper, String shopToken) {
        return call(shopper, "identities").post("{\"shopToken\":\"" + shopToken + "\"}");
    }

    private static Call call(Shopper shopper, String path) {
        return Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/" + path)
                .header("Origin", SHOP.origin())
                .bearer(shopper.token());
    }

    /** Stored in the same database; this node is not told. */
    private static void anotherNodeSays(Shopper shopper, String text) {
        server.database()
                .run(
                        "with c as (update conversation_conversation set last_number = last_number + 1 where id = '"
                                + shopper.conversation()
                                + "' returning *) insert into conversation_message"
                                + " (conversation_id, number, shop_id, client_id, author, text, at)"
                                + " select id, last_number, shop_id, gen_random_uuid(), 'AGENT', '"
                                + text
                                + "', now() from c");
    }

    private static boolean inOrder(List<JsonObject> frames) {
        List<Long> numbers = numbers(frames);
        return !numbers.isEmpty() && numbers.equals(upTo(numbers.size()));
    }

    private static long lastOf(Shopper shopper) {
        return read(shopper, 0).json().get("last").getAsLong();
    }
}
