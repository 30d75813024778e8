package dev.stripechat.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line on the terminal for a severe entry of the log, and at most one in five seconds: the file has them all. */
final class SevereLines extends Handler {

    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final int LONGEST = 200;

    private final Consumer<String> terminal;
    private Instant quietUntil = Instant.EPOCH;
    private int unsaid;

    SevereLines(Consumer<String> terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return entry.getLevel().intValue() >= Level.SEVERE.intValue();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (entry.getInstant().isBefore(quietUntil)) {
            unsaid++;
            return;
        }
        String first = String.valueOf(entry.getMessage()).strip().lines().findFirst().orElse("");
        String more = unsaid == 0 ? "" : " (and " + unsaid + " more before)";
        terminal.accept(
                "%s SEVERE %s%s"
                        .formatted(
                                entry.getInstant(),
                                first.substring(0, Math.min(first.length(), LONGEST)),
                                more));
        unsaid = 0;
        quietUntil = entry.getInstant().plus(BREATH);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // the terminal stays open
    }
}
