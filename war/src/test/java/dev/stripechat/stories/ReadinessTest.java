package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.StripeAccount;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that could not keep a secret says so and keeps none. */
@Tag("story")
class ReadinessTest {

    @ParameterizedTest
    @CsvSource({
        "'', is missing",
        "c2hvcnQ=, must be 32 bytes",
        "changeme-changeme-changeme, is a placeholder"
    })
    void without_a_good_key_the_server_is_not_ready_and_saves_no_secret(String key, String cause) {
        TestShop shop = new TestShop("https://shop.example");
        try (TestServer server =
                TestServer.start(TestWar.packaged(), shop, Map.of("STRIPE_CHAT_SECRET_KEY", key))) {
            StripeAccount stripe = new StripeAccount();
            Agent admin = Agent.admin(server.url());

            Call.Answer ready = Call.to(server.url(), "/health/ready").get();
            Call.Answer saved =
                    admin.call("/api/v1/stripe-connections/" + stripe.connection())
                            .put(
                                    "{\"mode\":\"test\",\"account\":\""
                                            + stripe.id()
                                            + "\",\"webhookSecret\":\""
                                            + stripe.secret()
                                            + "\"}");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body()).contains("stripe-chat.secret-key " + cause);
            assertThat(saved.status()).isEqualTo(503);
            assertThat(server.database().column("select id from settings_stripe_connection"))
                    .isEmpty();
        }
    }
}
