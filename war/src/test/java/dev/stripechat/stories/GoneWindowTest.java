package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said to a window that is gone is shown to nobody else, whatever the container does with its connection. */
@Tag("story")
class GoneWindowTest {

    private static final int WINDOWS = 40;

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void a_message_for_a_window_that_is_gone_reaches_no_other_window() {
        try (TestServer server = TestServer.start(TestWar.packaged(), shop)) {
            Agent agent = Agent.admin(server.url());
            List<Shopper> gone = new ArrayList<>();
            List<Shopper> here = new ArrayList<>();
            for (int i = 0; i < WINDOWS; i++) {
                gone.add(leaves(new Shopper(server.url(), shop).arrives("en")));
                Socket.open(server.url(), "/ws/widget/" + shop.id(), shop.origin()).close();
                here.add(new Shopper(server.url(), shop).arrives("en"));
            }

            for (Shopper shopper : gone) {
                agent.takes(shopper.conversation());
                agent.replies(shopper.conversation(), "For nobody else");
            }

            for (Shopper shopper : here) {
                shopper.says("Still here");
                assertThat(shopper.frames().toString()).doesNotContain("For nobody else");
                assertThat(shopper.socket().isClosed()).isFalse();
                shopper.close();
            }
        }
    }

    private static Shopper leaves(Shopper shopper) {
        shopper.close();
        return shopper;
    }
}
