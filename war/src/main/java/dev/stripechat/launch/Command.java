package dev.stripechat.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {

    private static final long LONGEST_SECONDS = 180;

    private Command() {}

    static Outcome run(List<String> words) {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.environment().remove("PGDATA");
            builder.environment().remove("PGPORT");
            Process process = builder.start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, said + "\nno end after " + LONGEST_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), said.strip());
        } catch (IOException notRunnable) {
            return new Outcome(-1, Cause.of(notRunnable));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /** How it ended and what it said. */
    record Outcome(int code, String said) {

        boolean good() {
            return code == 0;
        }

        /** The line that says why, if there is one, else the last line. */
        String reason() {
            List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
            Optional<String> fatal =
                    lines.stream()
                            .filter(line -> line.matches(".*(FATAL|PANIC|error): .*"))
                            .findFirst();
            return fatal.orElse(lines.isEmpty() ? "no output" : lines.get(lines.size() - 1))
                    .strip();
        }
    }
}
