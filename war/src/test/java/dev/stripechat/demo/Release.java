package dev.stripechat.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The release jar as a process of its own; what it says is passed on sign by sign. */
final class Release {

    private static final String READY = "Ready:";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread pump;

    private Release(Process process, PrintStream out) {
        this.process = process;
        this.pump = new Thread(() -> pass(process.getInputStream(), out), "release-output");
        pump.setDaemon(true);
        pump.start();
    }

    static Release start(
            Settings settings,
            Map<String, String> keys,
            Map<String, String> secrets,
            PrintStream out) {
        Path jar = settings.jar();
        if (!Files.exists(jar)) {
            throw new DemoFailure("%s is missing; make it with: mvn -Pdemo package".formatted(jar));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        keys.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(settings.root().toFile());
        builder.environment().putAll(secrets);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            return new Release(builder.start(), out);
        } catch (IOException e) {
            throw new DemoFailure("The server cannot be started (%s).".formatted(e.getMessage()));
        }
    }

    /** Waits until it serves; false when it ended instead. */
    boolean getsReady() {
        return ready.join();
    }

    /** Waits for its end; gives back its exit code. */
    int ends() {
        try {
            int code = process.waitFor();
            pump.join();
            return code;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop and waits until server and database have done so. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private void pass(InputStream from, PrintStream to) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (from) {
            for (int sign = from.read(); sign >= 0; sign = from.read()) {
                to.write(sign);
                line.write(sign);
                if (sign == '\n' || from.available() == 0) {
                    to.flush();
                }
                if (sign == '\n') {
                    notice(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            }
        } catch (IOException ended) {
            to.flush();
        }
        ready.complete(false);
    }

    private void notice(String line) {
        if (line.startsWith(READY)) {
            ready.complete(true);
        }
    }
}
