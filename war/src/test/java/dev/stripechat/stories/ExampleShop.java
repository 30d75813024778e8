package dev.stripechat.stories;

import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The shop of the papers, {@code docs/examples/shop.mjs}, open for one test. */
final class ExampleShop implements AutoCloseable {

    static final Path SCRIPT = Path.of("..", "docs", "examples", "shop.mjs");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI url;
    private final Process process;

    private ExampleShop(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** A shop of that id, which asks the chat at that origin and hears events with that secret. */
    static ExampleShop open(String chat, String id, PrivateKey key, String secret) {
        int port = TestServer.freePort();
        Map<String, String> environment =
                Map.of(
                        "CHAT_URL",
                        chat,
                        "SHOP_ID",
                        id,
                        "SHOP_KEY_FILE",
                        file(key).toString(),
                        "EVENT_SECRET",
                        secret,
                        "MODE",
                        "test",
                        "PORT",
                        Integer.toString(port));
        ExampleShop shop =
                new ExampleShop(URI.create("http://127.0.0.1:" + port), started(environment));
        Eventually.within(PATIENCE, () -> "the example does not open", shop::isOpen);
        return shop;
    }

    String origin() {
        return url.toString();
    }

    /** The shopper presses the button. */
    Call.Answer buys() {
        return Call.to(url, "/buy").form("");
    }

    /** The shopper presses the button on the page of an order that is not paid. */
    Call.Answer triesAgain(String order) {
        return Call.to(url, order).form("");
    }

    String page(String path) {
        return Call.to(url, path).get().body();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean isOpen() {
        try {
            return Call.to(url, "/").get().status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static Process started(Map<String, String> environment) {
        ProcessBuilder node = new ProcessBuilder(List.of("node", SCRIPT.toString()));
        node.environment().putAll(environment);
        try {
            return node.redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(
                                    Path.of("target", "example-shop.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(PrivateKey key) {
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        try {
            return Files.writeString(
                    Files.createTempFile(Path.of("target"), "shop", ".pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
