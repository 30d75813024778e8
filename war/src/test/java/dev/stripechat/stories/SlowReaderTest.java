package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.DeafSocket;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads nothing costs little and delays nobody. */
@Tag("story")
class SlowReaderTest {

    private static final int HELLOS = 110;

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void a_browser_that_reads_nothing_is_cut_off_and_the_others_are_served() {
        try (TestServer server = TestServer.start(TestWar.packaged(), shop);
                Shopper shopper = new Shopper(server.url(), shop).arrives("en");
                DeafSocket deaf =
                        DeafSocket.open(server.url(), "/ws/widget/" + shop.id(), shop.origin())) {
            for (int i = 0; i < 18; i++) {
                shopper.says("x".repeat(3_900));
            }

            for (int i = 0; i < HELLOS; i++) {
                deaf.send(
                        "{\"type\":\"hello\",\"token\":\""
                                + shopper.token()
                                + "\",\"after\":0}"
                                + " ".repeat(126));
            }

            assertThat(shopper.says("Still served?")).isPositive();
            deaf.awaitClosed("{\"type\":\"ping\"}" + " ".repeat(126));
            assertThat(shopper.says("And now?")).isPositive();
        }
    }
}
