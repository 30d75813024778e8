package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.channel.widget.AnyOrigin;
import dev.stripechat.runtime.sockets.EndlessPatience;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A socket opens for the shop's own pages only, stays open only with a token, and many idle ones do no harm. */
@Tag("story")
@Tag("threats")
@Threat("T15")
class OriginsTest {

    private static final List<String> WRONG =
            List.of(
                    "https://evil.example",
                    "http://shop.example",
                    "https://shop.example:8443",
                    "https://shop.example.evil.example",
                    "https://evil-shop.example",
                    "https://www.shop.example",
                    "https://shop.example/",
                    "https://SHOP.example",
                    "https://user@shop.example",
                    "https://shop.example https://evil.example",
                    "null",
                    "file://");
    private static final int IDLE = 500;

    /** More than one address may have of itself: here all shoppers come from one. */
    private static final Map<String, String> CROWD =
            Map.of(
                    "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "1000",
                    "STRIPE_CHAT_LIMITS_CONVERSATIONS_PER_10_MINUTES", "1000");

    private static TestServer guarded;
    private static final TestShop SHOP = new TestShop("https://shop.example");

    @BeforeAll
    static void open() {
        guarded = TestServer.start(TestWar.packaged(), SHOP, CROWD);
    }

    @AfterAll
    static void close() {
        guarded.close();
    }

    @Test
    void only_the_pages_of_the_shop_get_in() {
        wrongOriginsAreRefused(guarded);
    }

    @Test
    void whoever_proves_nothing_in_five_seconds_is_closed() {
        whoSaysNothingIsClosed(guarded);
    }

    @Test
    void five_hundred_idle_sockets_do_no_harm() {
        manyIdleSocketsDoNoHarm(guarded);
    }

    @Test
    void without_the_guards_it_would_be_noticed() {
        List<Class<?>> controls = List.of(AnyOrigin.class, EndlessPatience.class);
        try (TestServer server = TestServer.start(TestWar.with("open-doors", controls), SHOP)) {
            assertThatThrownBy(() -> wrongOriginsAreRefused(server))
                    .isInstanceOf(AssertionError.class);

            assertThatThrownBy(() -> whoSaysNothingIsClosed(server))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("stays open");
        }
    }

    private static void wrongOriginsAreRefused(TestServer server) {
        for (String origin : WRONG) {
            refused(server, "/ws/widget/" + SHOP.id(), origin);
            refused(server, "/ws/desk", origin);
            Call.Answer answer =
                    Call.to(server.url(), "/api/v1/widget/" + SHOP.id() + "/conversations")
                            .header("Origin", origin)
                            .post("{\"language\":\"en\"}");
            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.headers())
                    .as(origin)
                    .doesNotContainKey("access-control-allow-origin");
        }
        try (Socket right = Socket.open(server.url(), "/ws/widget/" + SHOP.id(), SHOP.origin())) {
            assertThat(right.isClosed()).isFalse();
        }
    }

    private static void refused(TestServer server, String path, String origin) {
        assertThatThrownBy(() -> Socket.open(server.url(), path, origin).close())
                .as(path + " from " + origin)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(
                        refusal ->
                                assertThat(
                                                ((WebSocketHandshakeException) refusal.getCause())
                                                        .getResponse()
                                                        .statusCode())
                                        .isEqualTo(403));
    }

    private static void whoSaysNothingIsClosed(TestServer server) {
        try (Socket widget = Socket.open(server.url(), "/ws/widget/" + SHOP.id(), SHOP.origin());
                Socket desk = Socket.open(server.url(), "/ws/desk", server.origin())) {
            assertThat(widget.awaitClosed()).isEqualTo(4408);
            assertThat(desk.awaitClosed()).isEqualTo(4408);
        }
    }

    private static void manyIdleSocketsDoNoHarm(TestServer server) {
        List<Shopper> idle = new ArrayList<>();
        try {
            Shopper first = new Shopper(server.url(), SHOP).arrives("en");
            idle.add(first);
            for (int i = 1; i < IDLE; i++) {
                idle.add(new Shopper(server.url(), SHOP).arrives("en"));
                if (i % 50 == 0) {
                    idle.forEach(shopper -> shopper.socket().send("{\"type\":\"ping\"}"));
                }
            }

            assertThat(first.says("Is anybody there?")).isEqualTo(1);

            first.hears("assistant", "I am a machine");
            assertThat(idle).noneMatch(shopper -> shopper.socket().isClosed());
        } finally {
            idle.forEach(Shopper::close);
        }
        Eventually.within(
                Duration.ofSeconds(20),
                () -> "the server does not answer any more",
                () -> Call.to(server.url(), "/health/live").get().status() == 200);
    }
}
