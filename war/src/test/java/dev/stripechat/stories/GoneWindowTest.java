package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Events;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Frames;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A window that is gone is forgotten, and what is said to it shown to nobody else, whatever the container does. */
@Tag("story")
class GoneWindowTest {

    private static final int WINDOWS = 40;
    private static final int STREAMS = 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOKEN = "a-token-of-the-operator";

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

    @Test
    void a_stream_whose_browser_has_hung_up_is_forgotten_and_its_messages_reach_no_other() {
        Map<String, String> settings = Map.of("STRIPE_CHAT_METRICS_TOKEN", TOKEN);
        try (TestServer server = TestServer.start(TestWar.packaged(), shop, settings)) {
            Agent agent = Agent.admin(server.url());
            List<Reader> gone = readers(server);
            assertThat(open(server)).isGreaterThanOrEqualTo(STREAMS);

            gone.forEach(reader -> reader.stream().close());
            gone.forEach(reader -> reply(agent, reader, "For nobody else"));
            List<Reader> here = readers(server);

            Eventually.within(SOON, () -> open(server) + " open", () -> open(server) == STREAMS);
            for (Reader reader : here) {
                reply(agent, reader, "For you");
                reader.stream().await("the reply", frame -> Frames.text(frame).equals("For you"));
                assertThat(reader.stream().frames().toString()).doesNotContain("For nobody else");
                reader.stream().close();
            }
            Eventually.within(SOON, () -> open(server) + " open", () -> open(server) == 0);
        }
    }

    /** Somebody who reads a stream, and has no other window. */
    private record Reader(Shopper shopper, Events stream) {}

    private List<Reader> readers(TestServer server) {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            Shopper shopper = leaves(new Shopper(server.url(), shop).arrives("en"));
            readers.add(new Reader(shopper, Events.open(server.url(), shop, shopper.token(), 0)));
        }
        return readers;
    }

    private static void reply(Agent agent, Reader reader, String text) {
        agent.takes(reader.shopper().conversation());
        agent.replies(reader.shopper().conversation(), text);
    }

    private static long open(TestServer server) {
        String figures = Call.to(server.url(), "/metrics").bearer(TOKEN).get().body();
        Matcher open =
                Pattern.compile("(?m)^stripechat_streams_open\\{kind=\"widget\".*\\} (\\d+)\\.0")
                        .matcher(figures);
        assertThat(open.find()).isTrue();
        return Long.parseLong(open.group(1));
    }

    private static Shopper leaves(Shopper shopper) {
        shopper.close();
        return shopper;
    }
}
