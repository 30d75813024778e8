package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Call;
import dev.stripechat.world.DatabaseRelay;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.SpanSink;
import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server without its database says so and why, takes no shoppers meanwhile, and is not killed for it. */
@Tag("story")
class HealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MORE_THAN_THE_POOL_HOLDS = 60;

    private final TestShop shop = new TestShop("https://shop.example");
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void the_cause_is_told_while_it_lasts_and_the_server_lives_on() {
        try (SpanSink sink = SpanSink.open();
                DatabaseRelay relay = DatabaseRelay.to(database);
                TestServer server =
                        TestServer.start(
                                TestWar.packaged(),
                                shop,
                                Map.of(
                                        "STRIPE_CHAT_DATABASE_URL",
                                        relay.url(),
                                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                                        sink.address()))) {
            ready(server, "after the start");
            assertThat(ask(server, "started").body()).contains("migrations").doesNotContain("DOWN");

            theDatabaseIsAway(server, relay);
            theLastPlaceInThePoolIsTaken(server);

            assertThat(Call.to(server.url(), "/metrics").get().status()).isEqualTo(404);
            assertThat(sink.all()).as("traces, which are off").isEmpty();
        }
    }

    private static void theDatabaseIsAway(TestServer server, DatabaseRelay relay) {
        relay.freeze();
        notReady(server, "\"name\":\"database\"", "is too slow");
        relay.thaw();
        ready(server, "after the thaw");

        relay.cut();
        notReady(server, "\"name\":\"database\"", "refuses connections or cannot be reached");
        relay.mend();
        ready(server, "after the cut");
    }

    private void theLastPlaceInThePoolIsTaken(TestServer server) {
        ExecutorService crowd = Executors.newFixedThreadPool(MORE_THAN_THE_POOL_HOLDS);
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table staff_account, staff_session in access exclusive mode");
            for (int i = 0; i < MORE_THAN_THE_POOL_HOLDS; i++) {
                crowd.submit(() -> Call.to(server.url(), "/api/v1/session").bearer("x").get());
            }

            notReady(server, "\"name\":\"connection-pool\"", "all of them are in use");
            assertThat(ask(server, "ready").body()).doesNotContain("too slow");
            holder.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            crowd.shutdown();
        }
        ready(server, "when the pool is free again");
    }

    private static void ready(TestServer server, String when) {
        Eventually.within(
                PATIENCE,
                () -> when + ": " + ask(server, "ready").body(),
                () -> ask(server, "ready").status() == 200);
    }

    private static void notReady(TestServer server, String check, String cause) {
        Instant begin = Instant.now();
        Eventually.within(
                PATIENCE,
                () -> cause + " is not told: " + ask(server, "ready").body(),
                () -> ask(server, "ready").body().contains(cause));
        Call.Answer answer = ask(server, "ready");

        System.out.printf(
                "not ready after %d ms: %s%n",
                Duration.between(begin, Instant.now()).toMillis(), cause);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains(check);
        assertThat(List.of(server.url().getHost(), "5432", "jdbc"))
                .noneMatch(word -> answer.body().contains(word));
        assertThat(ask(server, "live").status()).isEqualTo(200);
    }

    private static Call.Answer ask(TestServer server, String what) {
        return Call.to(server.url(), "/health/" + what).get();
    }
}
