package dev.stripechat.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** What the operator sees: one line for each step. Keeps the real streams, the server gets others. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;
    private final String name;

    Terminal(PrintStream out, PrintStream err, String version) {
        this.out = out;
        this.err = err;
        this.name = "Stripe Chat " + version + ": ";
    }

    /** Says what is being done, then how long it took. */
    <T> T step(String what, Supplier<T> step) {
        Instant begin = Instant.now();
        out.print(name + what + " ... ");
        out.flush();
        boolean good = false;
        try {
            T result = step.get();
            good = true;
            return result;
        } finally {
            out.println(good ? "ready in " + seconds(begin) : "failed");
        }
    }

    private static String seconds(Instant begin) {
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    void say(String line) {
        out.println(line);
    }

    void warn(String line) {
        err.println("Warning: " + line);
    }

    void fail(StartFailure failure) {
        err.println(name + failure.sentence());
    }
}
