package dev.stripechat.stories.threats;

import static dev.stripechat.world.Frames.numbers;
import static dev.stripechat.world.Frames.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.channel.widget.rest.EndlessStreams;
import dev.stripechat.runtime.sockets.BelievesTheContainer;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Deaf;
import dev.stripechat.world.Events;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads nothing is cut off, costs little, delays nobody, and has missed nothing when he comes back. */
@Tag("story")
@Tag("threats")
@Threat("T15")
class SlowReaderTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** That the reader of a stream is gone is noticed when its heart beats. */
    private static final Duration UNTIL_GONE = Duration.ofSeconds(30);

    private static final String OPERATOR = "a-token-of-the-operator";
    private static final Map<String, String> KEYS =
            Map.of(
                    "STRIPE_CHAT_METRICS_TOKEN",
                    OPERATOR,
                    "STRIPE_CHAT_LIMITS_MESSAGES_PER_MINUTE",
                    "1000");

    /** Together more than any bound, and less than the system's own buffers hold. */
    private static final int MANY = 100;

    private static final String LONG = " " + "x".repeat(3_900);

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
        return TestServer.start(war, SHOP, KEYS);
    }

    @Test
    void a_widget_that_reads_nothing_is_cut_off_and_goes_on_later() {
        aWidgetIsCutOff(guarded);
    }

    @Test
    void a_stream_that_is_not_read_ends_and_goes_on_later() {
        aStreamEnds(guarded);
    }

    @Test
    void an_inbox_that_reads_nothing_is_cut_off() {
        anInboxIsCutOff(guarded);
    }

    @Test
    void without_the_bounds_they_would_be_kept() {
        Path war =
                TestWar.with(
                        "unbounded", List.of(BelievesTheContainer.class, EndlessStreams.class));
        try (TestServer open = start(war)) {
            assertThatThrownBy(() -> aWidgetIsCutOff(open)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> aStreamEnds(open)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> anInboxIsCutOff(open)).isInstanceOf(AssertionError.class);
        }
    }

    private static void aWidgetIsCutOff(TestServer server) {
        try (Shopper shopper = inCharge(server);
                Shopper witness = shopper.goesOnAt(server.url());
                Deaf deaf = Deaf.socket(server.url(), "/ws/widget/" + SHOP.id(), SHOP.origin())) {
            deaf.says(hello(shopper.token(), 0));
            awaitOpen(server, "widget", 3);

            long last = talks(shopper);

            awaitOpen(server, "widget", 2);
            heardBy(witness, last);
            Deaf.Heard heard = deaf.readsSocket();
            assertThat(heard.code()).isEqualTo(4411);
            List<Long> read = numbers(heard.frames());
            assertThat(read).isEqualTo(upTo(read.size())).hasSizeLessThan((int) last);
            comesBack(server, shopper, read.size(), last);
        }
    }

    private static void comesBack(TestServer server, Shopper shopper, long after, long last) {
        try (Socket again = Socket.open(server.url(), "/ws/widget/" + SHOP.id(), SHOP.origin())) {
            again.send(hello(shopper.token(), after));
            again.await("the last", frame -> numbers(List.of(frame)).contains(last));
            assertThat(numbers(again.frames())).isEqualTo(from(after, last));
        }
    }

    private static void aStreamEnds(TestServer server) {
        try (Shopper shopper = inCharge(server);
                Shopper witness = shopper.goesOnAt(server.url());
                Deaf deaf = Deaf.stream(server.url(), SHOP, shopper.token())) {
            awaitOpen(server, "widget", 3);

            long last = talks(shopper);

            awaitOpen(server, "widget", 2);
            heardBy(witness, last);
            List<Long> read = numbers(deaf.readsStream().frames());
            assertThat(read).isEqualTo(upTo(read.size())).hasSizeLessThan((int) last);
            try (Events again = Events.open(server.url(), SHOP, shopper.token(), read.size())) {
                again.await("the last", frame -> numbers(List.of(frame)).contains(last));
                assertThat(numbers(again.frames())).isEqualTo(from(read.size(), last));
            }
        }
    }

    private static void anInboxIsCutOff(TestServer server) {
        Agent admin = Agent.admin(server.url());
        try (Shopper shopper = inCharge(server);
                Socket colleague = admin.watches();
                Deaf deaf = Deaf.socket(server.url(), "/ws/desk", server.origin())) {
            deaf.says("{\"type\":\"hello\",\"token\":\"" + admin.token() + "\"}");
            awaitOpen(server, "desk", 2);

            talks(shopper);

            awaitOpen(server, "desk", 1);
            colleague.await("the last", frame -> isLast(frame));
            assertThat(deaf.readsSocket().code()).isEqualTo(4411);
        }
    }

    /** No machine answers: an agent is in charge. */
    private static Shopper inCharge(TestServer server) {
        awaitOpen(server, "widget", 0, UNTIL_GONE);
        awaitOpen(server, "desk", 0, UNTIL_GONE);
        Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
        shopper.says("Hello");
        Agent.admin(server.url()).takes(shopper.conversation());
        return shopper;
    }

    private static long talks(Shopper shopper) {
        long last = 0;
        for (int i = 1; i <= MANY; i++) {
            last = shopper.says(i + LONG);
        }
        return last;
    }

    private static boolean isLast(JsonObject frame) {
        return frame.toString().contains("\"" + MANY + " xxx");
    }

    private static void heardBy(Shopper witness, long last) {
        witness.hears("shopper", MANY + LONG);
        assertThat(numbers(witness.frames())).isEqualTo(upTo(last));
    }

    private static List<Long> from(long after, long last) {
        return upTo(last).subList((int) after, (int) last);
    }

    private static String hello(String token, long after) {
        return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"after\":" + after + "}";
    }

    private static void awaitOpen(TestServer server, String kind, int count) {
        awaitOpen(server, kind, count, PATIENCE);
    }

    private static void awaitOpen(TestServer server, String kind, int count, Duration patience) {
        Pattern figure =
                Pattern.compile(
                        "stripechat_streams_open\\{kind=\"" + kind + "\".*\\} " + count + "\\.0");
        Eventually.within(
                patience,
                () -> "not " + count + " open",
                () -> figure.matcher(figures(server)).find());
    }

    private static String figures(TestServer server) {
        return Call.to(server.url(), "/metrics").bearer(OPERATOR).get().expect(200).body();
    }
}
