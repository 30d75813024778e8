package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.DatabaseRelay;
import dev.stripechat.world.Events;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While the database does not answer, the server shows that it lives, and sends away who does not say who they are. */
@Tag("story")
class FrozenDatabaseTest {

    private static final Duration FOUR_BEATS = Duration.ofSeconds(4 * 5);

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void streams_beat_and_silent_sockets_are_closed_while_the_database_is_frozen() {
        try (DatabaseRelay relay = DatabaseRelay.to(TestDatabase.empty());
                TestServer server =
                        TestServer.start(
                                TestWar.packaged(),
                                shop,
                                Map.of("STRIPE_CHAT_DATABASE_URL", relay.url()));
                Shopper shopper = new Shopper(server.url(), shop).arrives("en");
                Events stream = Events.open(server.url(), shop, shopper.token(), 0);
                Socket silent =
                        Socket.open(server.url(), "/ws/widget/" + shop.id(), shop.origin())) {
            relay.freeze();
            long before = beats(stream);

            Eventually.within(
                    FOUR_BEATS,
                    () -> beats(stream) - before + " beats",
                    () -> beats(stream) - before >= 4);
            assertThat(silent.isClosed()).isTrue();
            assertThat(silent.awaitClosed()).isEqualTo(4408);

            relay.thaw();
            shopper.says("Anybody there?");
            stream.await("what was said", frame -> frame.toString().contains("Anybody there?"));
        }
    }

    private static long beats(Events stream) {
        return stream.frames().stream()
                .filter(frame -> frame.get("type").getAsString().equals("pong"))
                .count();
    }
}
