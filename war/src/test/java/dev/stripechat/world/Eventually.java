package dev.stripechat.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, looking again and again, and says what was waited for when it never comes. */
public final class Eventually {

    private static final Duration LOOK = Duration.ofMillis(50);

    private Eventually() {}

    public static void within(
            Duration patience, Supplier<String> otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** The first value that appears. */
    public static <T> T value(
            Duration patience, Supplier<String> otherwise, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
