package dev.stripechat.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A program that was started by a test: what it says, how it ends. */
final class Running implements AutoCloseable {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final long BREATH_NANOS = 20_000_000;

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    private Running(Process process) {
        this.process = process;
        reader(process.getInputStream(), out);
        reader(process.getErrorStream(), err);
    }

    /** The release jar, as an operator starts it. */
    static Running release(Path folder, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-jar"));
        command.add(ReleaseJarTest.JAR.toString());
        command.addAll(List.of(words));
        return start(folder, environment, command);
    }

    /** A class of the tests with a main method. */
    static Running main(Path folder, Class<?> main, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(words));
        return start(folder, Map.of(), command);
    }

    private static Running start(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STRIPE_CHAT_"));
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void reader(InputStream stream, List<String> lines) {
        Thread reader =
                new Thread(
                        () ->
                                new BufferedReader(
                                                new InputStreamReader(
                                                        stream, StandardCharsets.UTF_8))
                                        .lines()
                                        .forEach(line -> add(lines, line)));
        reader.setDaemon(true);
        reader.start();
        readers.add(reader);
    }

    private static void add(List<String> lines, String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }

    String out() {
        synchronized (out) {
            return String.join("\n", out);
        }
    }

    String err() {
        synchronized (err) {
            return String.join("\n", err);
        }
    }

    /** Waits for a line with this beginning and hands over the rest of it. */
    String says(String beginning) {
        until(() -> !line(beginning).isEmpty() || !process.isAlive(), beginning);
        String line = line(beginning);
        if (line.isEmpty()) {
            throw new AssertionError("never said \"" + beginning + "\":\n" + out() + "\n" + err());
        }
        return line.substring(beginning.length()).strip();
    }

    private String line(String beginning) {
        synchronized (out) {
            return out.stream().filter(line -> line.startsWith(beginning)).findFirst().orElse("");
        }
    }

    int ends() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + out() + "\n" + err());
        }
        for (Thread reader : readers) {
            reader.join(LONGEST.toMillis());
        }
        return process.exitValue();
    }

    /** SIGTERM, as an operator's service manager does. */
    int stopped() throws InterruptedException {
        process.destroy();
        return ends();
    }

    /** SIGKILL: no hook runs. */
    void killed() throws InterruptedException {
        process.destroyForcibly();
        ends();
    }

    static void until(BooleanSupplier condition, String what) {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen: " + what);
            }
            LockSupport.parkNanos(BREATH_NANOS);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
