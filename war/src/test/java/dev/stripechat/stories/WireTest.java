package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The widget's own client and its recorded exchange, before the packaged server as before the model of its tests. */
@Tag("story")
class WireTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final Path WIDGET =
            Path.of("..", "storefront-widget").toAbsolutePath().normalize();
    private static final int MOST_MINUTES = 6;

    /** All of them come from one address, and each writes more in a minute than a person does. */
    private static final Map<String, String> MANY_AT_ONE_ADDRESS =
            Map.of(
                    "STRIPE_CHAT_LIMITS_MESSAGES_PER_MINUTE", "1000",
                    "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "100000",
                    "STRIPE_CHAT_LIMITS_CONVERSATIONS_PER_10_MINUTES", "100000");

    private static TestServer server;

    @BeforeAll
    static void open() throws Exception {
        server = TestServer.start(TestWar.packaged(), SHOP, MANY_AT_ONE_ADDRESS);
        assertThat(run("npm", "run", "live")).contains("run.mjs");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void the_server_answers_every_recorded_step() throws Exception {
        String said = node("exchange.mjs", "--steps", "test/wire/exchange.json");

        assertThat(said).contains("steps as they were written down");
    }

    @Test
    void two_hundred_shoppers_with_bad_networks_read_what_is_stored() throws Exception {
        Agent agent = Agent.admin(server.url());

        String said = node("run.mjs", "--agent", agent.token(), "--shoppers", "200");

        System.out.println(said);
        assertThat(said).contains("200 shoppers, 0 not as they should be");
    }

    private static String node(String script, String... more) throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of("node", "--experimental-websocket", "target/live/" + script));
        words.addAll(List.of("--base", server.origin(), "--shop", SHOP.id()));
        words.addAll(List.of("--origin", SHOP.origin()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    /** What it said; a run that ends badly shows it. */
    private static String run(String... words) throws IOException, InterruptedException {
        Path file = Files.createTempFile("wire", ".txt");
        Process process =
                new ProcessBuilder(words)
                        .directory(WIDGET.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(file.toFile())
                        .start();
        try {
            boolean isOver = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(file);
            assertThat(isOver).as(said).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
            Files.delete(file);
        }
    }
}
