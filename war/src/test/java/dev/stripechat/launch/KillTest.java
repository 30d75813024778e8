package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Shopper;
import dev.stripechat.world.TestShop;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives a server that dies without warning, and the next start needs no help. */
@Tag("story")
class KillTest {

    private static final int MESSAGES = 20;

    @TempDir private Path folder;

    private final TestShop shop = new TestShop("https://shop.example");
    private final int port = freePort();

    @Test
    void after_a_kill_the_next_start_takes_over_and_every_message_is_there() throws Exception {
        List<String> clientIds = new ArrayList<>();
        Shopper shopper = new Shopper(server(), shop);
        long orphan;
        try (Running first = start()) {
            first.says("Ready: ");
            shopper.arrives("en");
            for (int i = 0; i < MESSAGES; i++) {
                clientIds.add(UUID.randomUUID().toString());
                shopper.says(clientIds.get(i), "message " + i);
            }
            orphan = postgres();
            first.killed();
        }
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (Running second = start()) {
            second.says("Ready: ");
            shopper.connects();

            assertThat(texts(shopper)).contains("message 0", "message " + (MESSAGES - 1));
            assertThat(texts(shopper).stream().filter(text -> text.startsWith("message ")))
                    .hasSize(MESSAGES);
            assertThat(shopper.says(clientIds.get(0), "message 0")).isEqualTo(1);
            assertThat(shopper.says("and on we go")).isGreaterThan(MESSAGES);
            isAnswered(shopper);
            assertThat(second.stopped()).isEqualTo(143);
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    /** The reply that was ordered before the kill is not lost either. */
    private static void isAnswered(Shopper shopper) {
        Eventually.within(
                Duration.ofSeconds(60),
                () -> "nobody answers what was asked before the kill",
                () -> shopper.frames().toString().contains("As a machine"));
    }

    private Running start() throws IOException {
        return Running.release(
                folder,
                Map.of(
                        "STRIPE_CHAT_HTTP_PORT", Integer.toString(port),
                        "STRIPE_CHAT_PUBLIC_URL", server().toString(),
                        "STRIPE_CHAT_SHOP_ID", shop.id(),
                        "STRIPE_CHAT_SHOP_ORIGINS", shop.origin(),
                        "STRIPE_CHAT_SHOP_PUBLIC_KEY", shop.publicKey()));
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The process of the built-in PostgreSQL, from its own file. */
    private long postgres() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).get(0).strip());
    }

    private static List<String> texts(Shopper shopper) {
        JsonObject welcome = shopper.socket().await("welcome");
        return welcome.getAsJsonArray("messages").asList().stream()
                .map(message -> message.getAsJsonObject().get("text").getAsString())
                .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
