package dev.stripechat.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the person who starts the demo chose with {@code -D}. */
record Settings(
        Path root, int shopPort, int shopwarePort, int stripePort, Map<String, String> keys) {

    private static final String PREFIX = "stripe-chat.";
    private static final String SHOP_PORT = "demo.shop.port";
    private static final String SHOPWARE_PORT = "demo.shopware.port";
    private static final String STRIPE_PORT = "demo.stripe.port";

    static Settings of(Properties system) {
        Map<String, String> keys = new TreeMap<>();
        for (String key : system.stringPropertyNames()) {
            if (key.startsWith(PREFIX) && !system.getProperty(key).isBlank()) {
                keys.put(key, system.getProperty(key));
            }
        }
        Path root = Path.of(system.getProperty("demo.root", "")).toAbsolutePath().normalize();
        return new Settings(
                root,
                port(system, SHOP_PORT, "8081"),
                port(system, SHOPWARE_PORT, "8082"),
                port(system, STRIPE_PORT, "8420"),
                keys);
    }

    private static int port(Properties system, String key, String otherwise) {
        String text = system.getProperty(key, otherwise);
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > 65_535) {
            throw new DemoFailure("%s must be a number from 0 to 65535.".formatted(key));
        }
        return port;
    }

    /** The release jar that is shown. */
    Path jar() {
        return root.resolve(Path.of("war", "target", "stripe-chat.jar"));
    }

    /** Where server and demo keep their data. */
    Path dataFolder() {
        return root.resolve(keys.getOrDefault("stripe-chat.data-dir", "data/demo"));
    }

    /** Where browsers find the chat. */
    String chat() {
        return keys.getOrDefault("stripe-chat.public-url", server().toString());
    }

    /** Where this machine finds the server. */
    URI server() {
        return URI.create("http://localhost:" + keys.getOrDefault("stripe-chat.http.port", "8080"));
    }
}
