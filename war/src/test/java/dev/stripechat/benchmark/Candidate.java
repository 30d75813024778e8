package dev.stripechat.benchmark;

import dev.stripechat.world.TestDatabase;
import dev.stripechat.world.TestShop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured: the release jar as an operator starts it, on a PostgreSQL of its own; and an empty Payara Micro. */
final class Candidate {

    /** Else a full collection leaves gaps and fills them with arrays that count as held: 5 to 25 MB of them were seen. */
    private static final String COMPACT = "-XX:MarkSweepDeadRatio=0";

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Settings settings;
    private final TestDatabase database;
    private final TestShop shop;
    private final Path folder;
    private final int port = freePort();

    Candidate(Settings settings, TestDatabase database, TestShop shop) {
        this.settings = settings;
        this.database = database;
        this.shop = shop;
        this.folder =
                TARGET.resolve("benchmark").resolve(Long.toString(ProcessHandle.current().pid()));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Pinned start() {
        List<String> words = new ArrayList<>(settings.java());
        words.add(COMPACT);
        words.addAll(List.of("-jar", settings.jar().toString()));
        Map<String, String> environment =
                Map.ofEntries(
                        Map.entry("STRIPE_CHAT_HTTP_PORT", Integer.toString(port)),
                        Map.entry("STRIPE_CHAT_DATABASE_URL", database.url()),
                        Map.entry("STRIPE_CHAT_DATABASE_USER", "postgres"),
                        Map.entry("STRIPE_CHAT_DATABASE_PASSWORD", "not asked for"),
                        Map.entry(
                                "STRIPE_CHAT_SECRET_KEY",
                                "q1zB0v3mK9bV0m5m1h8k3o3q4J9vQ2b7m0b1c2d3e4Y="),
                        // all shoppers here have one address
                        Map.entry("STRIPE_CHAT_LIMITS_REQUESTS_PER_SECOND", "100000"),
                        Map.entry("STRIPE_CHAT_LIMITS_MESSAGES_PER_MINUTE", "1000"),
                        Map.entry("STRIPE_CHAT_SHOP_ID", shop.id()),
                        Map.entry("STRIPE_CHAT_SHOP_NAME", "Demo shop"),
                        Map.entry("STRIPE_CHAT_SHOP_ORIGINS", shop.origin()),
                        Map.entry("STRIPE_CHAT_ADMIN_LOGIN", "admin@shop.example"),
                        Map.entry("STRIPE_CHAT_ADMIN_PASSWORD", "correct horse battery"));
        return Pinned.start(folder, words, environment, url().resolve("/api/v1/session"), 401);
    }

    /** Payara Micro with the least application, on the same core with the same options. */
    Pinned startEmpty() {
        File war = TARGET.resolve("benchmark").resolve("empty.war").toFile();
        EmptyApplication.export(war);
        List<String> words = new ArrayList<>(settings.java());
        words.addAll(List.of("-jar", TARGET.resolve("payara-micro.jar").toString()));
        words.addAll(List.of("--nocluster", "--disablephonehome", "--contextroot", "/"));
        words.addAll(List.of("--port", Integer.toString(port), "--deploy", war.toString()));
        return Pinned.start(folder.resolve("empty"), words, Map.of(), url().resolve("/hello"), 200);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
