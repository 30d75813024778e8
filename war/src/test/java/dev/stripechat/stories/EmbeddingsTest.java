package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.fakes.embeddings.FakeEmbeddings;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator names an address that makes vectors. */
@Tag("story")
class EmbeddingsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String LEARNED = "The embeddings endpoint helps";

    private final TestShop shop = new TestShop("https://shop.example");

    @Test
    void the_server_learns_with_it_and_tells_it_what_is_asked_but_not_by_whom() {
        try (FakeEmbeddings fake = FakeEmbeddings.start();
                TestServer server = TestServer.start(TestWar.packaged(), shop, keys(fake));
                Shopper shopper = new Shopper(server.url(), shop)) {
            Eventually.within(PATIENCE, server::log, () -> server.log().contains(LEARNED));
            int batches = fake.asked().size();

            shopper.arrives("en").connects();
            shopper.says("Do you sell gift cards?");
            shopper.hears("assistant", "");
            shopper.says("Is my invoice at ada@example.com? Call +49 170 1234567.");

            Eventually.within(PATIENCE, server::log, () -> fake.asked().size() > batches);
            List<String> told = fake.asked().get(batches);
            assertThat(told.get(0)).startsWith("Is my invoice at […]? Call […]");
            assertThat(told.toString()).doesNotContain("ada", "1234567");
            assertThat(batches).isGreaterThan(100);
            assertThat(fake.refused()).isEmpty();
            assertThat(server.log()).doesNotContain(FakeEmbeddings.KEY, "gift cards", fake.url());
        }
    }

    private static Map<String, String> keys(FakeEmbeddings fake) {
        return Map.of(
                "STRIPE_CHAT_ANSWERS_EMBEDDINGS_URL",
                fake.url(),
                "STRIPE_CHAT_ANSWERS_EMBEDDINGS_MODEL",
                FakeEmbeddings.MODEL,
                "STRIPE_CHAT_ANSWERS_EMBEDDINGS_KEY",
                FakeEmbeddings.KEY);
    }
}
