package dev.stripechat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A WAR on Payara Micro in a process of its own, configured by environment as an operator would. */
public final class TestServer implements AutoCloseable {

    /** How a server is called that has no data grid. */
    public static final List<String> ALONE = List.of("--nohazelcast");

    /** What its secrets are sealed with. */
    static final String SECRET_KEY = "q1zB0v3mK9bV0m5m1h8k3o3q4J9vQ2b7m0b1c2d3e4Y=";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Most of these servers live for less than a minute: no time for the better compiler to earn what it costs. */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    /** As the release has them: a request ends after a minute, and so on. */
    private static final Path SETTINGS =
            Path.of("..", "config", "payara", "pre-boot-commands.txt").toAbsolutePath().normalize();

    private final Path war;
    private final TestDatabase database;
    private final Map<String, String> environment;
    private final int port;
    private final List<String> arguments;
    private final List<Path> logs = new ArrayList<>();
    private Process process;

    private TestServer(
            Path war,
            TestDatabase database,
            int port,
            Map<String, String> environment,
            List<String> arguments) {
        this.war = war;
        this.database = database;
        this.port = port;
        this.environment = environment;
        this.arguments = arguments;
    }

    /** The WAR with a shop, its first admin and a good key; ready when this returns. */
    public static TestServer start(Path war, TestShop shop) {
        return start(war, shop, Map.of());
    }

    /** Like {@link #start(Path, TestShop)}, with keys of our own; an empty value takes a key away. */
    public static TestServer start(Path war, TestShop shop, Map<String, String> overrides) {
        return start(war, shop, overrides, ALONE);
    }

    /** Like {@link #start(Path, TestShop)}, called with these arguments of Payara Micro for its data grid. */
    public static TestServer start(
            Path war, TestShop shop, Map<String, String> overrides, List<String> arguments) {
        int port = freePort();
        TestDatabase database = TestDatabase.empty();
        Map<String, String> environment = new HashMap<>();
        environment.put("STRIPE_CHAT_DATABASE_URL", database.url());
        environment.put("STRIPE_CHAT_DATABASE_USER", "postgres");
        environment.put("STRIPE_CHAT_SECRET_KEY", SECRET_KEY);
        environment.put("STRIPE_CHAT_PUBLIC_URL", "http://127.0.0.1:" + port);
        environment.put("STRIPE_CHAT_SHOP_ID", shop.id());
        environment.put("STRIPE_CHAT_SHOP_NAME", "Demo shop");
        environment.put("STRIPE_CHAT_SHOP_ORIGINS", shop.origin());
        environment.put("STRIPE_CHAT_SHOP_PUBLIC_KEY", shop.publicKey());
        environment.put("STRIPE_CHAT_ADMIN_LOGIN", "admin@shop.example");
        environment.put("STRIPE_CHAT_ADMIN_PASSWORD", "correct horse battery");
        environment.putAll(overrides);
        environment.values().removeIf(String::isEmpty);
        return started(new TestServer(war, database, port, environment, arguments));
    }

    /** Another node on the same database, with the same configuration. */
    public TestServer joinedBy(Path otherWar, List<String> otherArguments) {
        return started(new TestServer(otherWar, database, freePort(), environment, otherArguments));
    }

    private static TestServer started(TestServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.process.destroyForcibly()));
        server.boot();
        return server;
    }

    public TestDatabase database() {
        return database;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The browser's word for {@link #url()}. */
    public String origin() {
        return url().toString();
    }

    /** Everything it has written to its log. */
    public String log() {
        StringBuilder text = new StringBuilder();
        try {
            for (Path log : logs) {
                text.append(Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Ends the process without warning. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it, and starts it again on the same database. */
    public void restart() {
        close();
        boot();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void boot() {
        try {
            Path root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "payara-");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx700m", QUICK_TO_START));
            command.addAll(List.of("-Dhazelcast.socket.bind.any=false", "-jar"));
            command.add(Path.of("target", "payara-micro.jar").toString());
            command.addAll(arguments);
            command.addAll(List.of("--disablephonehome", "--contextroot", "/"));
            command.addAll(List.of("--port", Integer.toString(port), "--rootdir", root.toString()));
            command.addAll(List.of("--prebootcommandfile", SETTINGS.toString()));
            command.addAll(List.of("--deploy", war.toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Path log = root.resolve("server.log");
            logs.add(log);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            process = builder.start();
            awaitReady(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path log) {
        Eventually.within(
                PATIENCE,
                () -> "the server does not start, see " + log,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the server ended, see " + log);
                    }
                    return answersLive();
                });
    }

    private boolean answersLive() {
        try {
            HttpRequest request = HttpRequest.newBuilder(url().resolve("/api/v1/session")).build();
            HttpClient client = HttpClient.newHttpClient();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 401;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
