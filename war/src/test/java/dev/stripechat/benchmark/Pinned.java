package dev.stripechat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server on core 0, alone on it. */
final class Pinned implements AutoCloseable {

    static final String CORE = "0";

    private static final long BREATH = 5_000_000;
    private static final long PATIENCE = 180_000_000_000L;

    private final Process process;
    private final double seconds;

    private Pinned(Process process, double seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    /**
     * Starts it and waits for its first answer.
     *
     * @param words of the JVM
     * @param asked what answers with the expected status as soon as the application does
     */
    static Pinned start(
            Path folder,
            List<String> words,
            Map<String, String> environment,
            URI asked,
            int status) {
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>(List.of("taskset", "-c", CORE, java("java")));
            command.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("STRIPE_CHAT_"));
            builder.environment().putAll(environment);
            Path log = folder.resolve("server.log");
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            long start = System.nanoTime();
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            while (!answers(asked, status)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("the server did not start, see " + log);
                }
                LockSupport.parkNanos(BREATH);
            }
            return new Pinned(process, (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static boolean answers(URI asked, int status) {
        try {
            HttpURLConnection connection = (HttpURLConnection) asked.toURL().openConnection();
            return connection.getResponseCode() == status;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** From the start of the process to the first answer of the application. */
    double seconds() {
        return seconds;
    }

    long pid() {
        return process.pid();
    }

    /** Bytes of all objects that something still holds. */
    long heldBytes() {
        return jcmd("GC.class_histogram")
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
                .findFirst()
                .orElseThrow();
    }

    /** Asks the JVM. */
    Stream<String> jcmd(String... words) {
        List<String> command = new ArrayList<>(List.of(java("jcmd"), Long.toString(pid())));
        command.addAll(List.of(words));
        return output(command).lines();
    }

    static String output(List<String> command) {
        try {
            Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
