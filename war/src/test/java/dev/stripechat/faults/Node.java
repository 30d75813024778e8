package dev.stripechat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the two servers. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A node lives for a minute or two here: the better compiler would only take the time of those that start. */
    private static final List<String> OPTIONS =
            List.of(
                    "-Xmx600m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dhazelcast.socket.bind.any=false",
                    "-jar");

    private final String name;
    private final Path war;
    private final Path folder;
    private final int port;
    private final List<String> grid;
    private final Map<String, String> environment;
    private int starts;
    private Process process;
    private volatile boolean ready;
    private String lastAnswer = "";

    /**
     * Not started yet.
     *
     * @param grid how Payara Micro finds the other node
     */
    Node(
            String name,
            Path war,
            Path folder,
            int port,
            List<String> grid,
            Map<String, String> environment) {
        this.name = name;
        this.war = war;
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.grid = grid;
        this.environment = environment;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Whether a load balancer would send anybody there. */
    boolean isReady() {
        return ready;
    }

    /** Starts it; {@link #awaitReady} waits for it. */
    void start() {
        try {
            starts++;
            Path root = Folders.anew(root());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(OPTIONS);
            command.add(Path.of("target", "payara-micro.jar").toAbsolutePath().toString());
            command.addAll(List.of("--disablephonehome", "--contextroot", "/"));
            command.addAll(grid);
            command.addAll(List.of("--port", Integer.toString(port), "--rootdir", root.toString()));
            command.addAll(List.of("--deploy", war.toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log().toFile());
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path root() {
        return folder.resolve(name + "-" + starts);
    }

    Path log() {
        return folder.resolve(name + "-" + starts + ".log");
    }

    void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || hasFailed() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the server does not start (%s), see %s and %s"
                                .formatted(lastAnswer, log(), threads()));
            }
            Threads.pause(200);
        }
        ready = true;
    }

    /** What its threads are doing, in a file beside its log. */
    private Path threads() {
        Path file = folder.resolve(name + "-" + starts + ".threads");
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
                            Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
            return file;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasFailed() {
        try {
            return Files.readString(log()).contains("Exception while loading the app");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            URI session = URI.create("http://127.0.0.1:" + port + "/api/v1/session");
            HttpRequest request =
                    HttpRequest.newBuilder(session).timeout(Duration.ofSeconds(5)).build();
            int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            lastAnswer = "its last answer was " + status;
            return status == 401;
        } catch (IOException notYet) {
            lastAnswer = notYet.toString();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it without warning. The load balancer learns of it by and by. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        ready = false;
        Folders.delete(root());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
