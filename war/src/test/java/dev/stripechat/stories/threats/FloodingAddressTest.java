package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.runtime.limits.EndlessSeats;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestServer;
import dev.stripechat.world.TestShop;
import dev.stripechat.world.TestWar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody takes a core, the database or all sockets from others: neither guessing passwords nor over open sockets. */
@Tag("story")
@Tag("threats")
@Threat("T24")
class FloodingAddressTest {

    private static final TestShop SHOP = new TestShop("https://shop.example");
    private static final int PLACES = 50;
    private static final String OFFICE = "192.0.2.50";
    private static final Map<String, String> LIMITS =
            Map.of(
                    "STRIPE_CHAT_TRUSTED_PROXIES", "127.0.0.0/8",
                    "STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "10",
                    "STRIPE_CHAT_LIMITS_OPEN_STREAMS", String.valueOf(PLACES));

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
        return TestServer.start(war, SHOP, LIMITS);
    }

    @Test
    void who_guesses_passwords_is_slowed_and_an_office_signs_in_meanwhile() {
        guessingIsSlowed(guarded);
    }

    @Test
    void a_socket_that_speaks_without_end_is_closed() {
        speakingWithoutEndIsOver(guarded, "/ws/widget/" + SHOP.id(), SHOP.origin());
        speakingWithoutEndIsOver(guarded, "/ws/desk", guarded.origin());
    }

    @Test
    void what_is_said_over_a_socket_counts_for_its_address() {
        messagesCountForTheAddress(guarded);
    }

    @Test
    void a_node_has_so_many_places_and_they_are_free_again() {
        placesAreLimited(guarded);

        assertThat(opens(guarded, PLACES / 2)).extracting(Socket::awaitClosed).containsOnly(4408);
    }

    @Test
    void events_that_look_like_stripes_are_slowed_and_leave_the_rest_alone() {
        webhooksAreSlowed(guarded);
    }

    @Test
    void without_the_limits_it_would_be_noticed() {
        List<Class<?>> controls = List.of(EndlessLimits.class, EndlessSeats.class);
        try (TestServer open = start(TestWar.with("endless-sockets", controls))) {
            assertThatThrownBy(() -> guessingIsSlowed(open)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(
                            () ->
                                    speakingWithoutEndIsOver(
                                            open, "/ws/widget/" + SHOP.id(), SHOP.origin()))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> messagesCountForTheAddress(open))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> placesAreLimited(open)).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> webhooksAreSlowed(open)).isInstanceOf(AssertionError.class);
        }
    }

    private static void guessingIsSlowed(TestServer server) {
        Waits waits = new Waits();
        try (Shopper other = new Shopper(server.url(), SHOP).arrives("en")) {
            CompletableFuture<List<Call.Answer>> guesses =
                    CompletableFuture.supplyAsync(() -> guesses(server, 200));
            for (int i = 0; i < 10; i++) {
                String text = "Message " + i;
                waits.of(() -> other.says(text));
            }
            List<Call.Answer> answers = guesses.join();
            waits.print("while passwords are guessed");

            assertThat(answers).extracting(Call.Answer::status).isSubsetOf(401, 429, 503);
            assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(1, 150);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 429)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.headers()).containsKey("retry-after"));
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> "an office cannot sign in",
                    () ->
                            signsIn(server, OFFICE, "admin@shop.example", "correct horse battery")
                                            .status()
                                    == 201);
        }
    }

    private static List<Call.Answer> guesses(TestServer server, int many) {
        return IntStream.range(0, many)
                .parallel()
                .mapToObj(i -> signsIn(server, "203.0.113.70", "nobody" + i, "wrong password " + i))
                .toList();
    }

    private static void speakingWithoutEndIsOver(TestServer server, String path, String origin) {
        try (Socket socket = Socket.open(server.url(), path, from("203.0.113.71", origin))) {
            CompletableFuture.runAsync(
                    () -> IntStream.range(0, 400).forEach(i -> socket.send("{\"type\":\"odd\"}")));

            assertThat(socket.awaitClosed()).isEqualTo(4429);
            assertThat(socket.frames()).hasSizeLessThan(400);
        }
    }

    private static void messagesCountForTheAddress(TestServer server) {
        String address = "203.0.113.72";
        String path = "/ws/widget/" + SHOP.id();
        try (Shopper shopper = new Shopper(server.url(), SHOP).arrives("en");
                Socket there = Socket.open(server.url(), path, from(address, SHOP.origin()))) {
            there.send("{\"type\":\"hello\",\"token\":\"" + shopper.token() + "\",\"after\":0}");
            there.await("welcome");
            IntStream.range(0, 150)
                    .parallel()
                    .forEach(i -> call(server, "/api/v1/session", address).get());

            for (String spelt : List.of("/api/v1/session", "/api;x=1/v1/session")) {
                assertThat(statuses(server, spelt, address)).as(spelt).isNotEqualTo(Set.of(401));
            }
            IntStream.range(0, 15).forEach(i -> there.send(message()));

            there.await("a refusal", frame -> frame.toString().contains("from this address"));
            assertThat(shopper.says("From elsewhere")).isPositive();
        }
    }

    private static Set<Integer> statuses(TestServer server, String path, String address) {
        return IntStream.range(0, 30)
                .mapToObj(i -> call(server, path, address).get().status())
                .collect(Collectors.toSet());
    }

    private static String message() {
        return "{\"type\":\"message\",\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"x\"}";
    }

    private static void placesAreLimited(TestServer server) {
        List<Socket> sockets = opens(server, PLACES + 10);

        assertThat(sockets).extracting(Socket::awaitClosed).contains(4429);
    }

    private static List<Socket> opens(TestServer server, int many) {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Map<String, String> headers = from("203.0.113." + i, SHOP.origin());
            sockets.add(Socket.open(server.url(), "/ws/widget/" + SHOP.id(), headers));
        }
        return sockets;
    }

    private static void webhooksAreSlowed(TestServer server) {
        String address = "203.0.113.73";
        String path = "/stripe/webhooks/" + UUID.randomUUID();
        List<Integer> answers =
                IntStream.range(0, 1000)
                        .parallel()
                        .mapToObj(i -> call(server, path, address).post("{}").status())
                        .toList();

        assertThat(answers)
                .contains(429)
                .filteredOn(status -> status == 404)
                .hasSizeBetween(400, 999);
        call(server, "/api/v1/session", address).get().expect(401);
    }

    private static Call.Answer signsIn(
            TestServer server, String address, String login, String password) {
        return call(server, "/api/v1/session", address)
                .post("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private static Map<String, String> from(String address, String origin) {
        return Map.of("Origin", origin, "X-Forwarded-For", address);
    }

    private static Call call(TestServer server, String path, String address) {
        return Call.to(server.url(), path).header("X-Forwarded-For", address);
    }
}
