package dev.stripechat.runtime.health.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The last look at something: when it began, how long it took, what it found. */
final class Looked {

    private volatile Optional<String> fault = Optional.of("has not been looked at yet");
    private volatile long goodSince = System.nanoTime();
    private volatile long begun = System.nanoTime();
    private volatile long took;
    private volatile boolean looking;

    /** Looks; never throws, as the next look must come. */
    void look(Callable<?> question) {
        begun = System.nanoTime();
        looking = true;
        Optional<String> found = answer(question);
        took = System.nanoTime() - begun;
        if (found.isPresent() || fault.isPresent()) {
            goodSince = System.nanoTime();
        }
        fault = found;
        looking = false;
    }

    private static Optional<String> answer(Callable<?> question) {
        try {
            question.call();
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of(DatabaseFault.of(failure));
        } catch (Exception failure) {
            return Optional.of(
                    "cannot be asked (%s)".formatted(failure.getClass().getSimpleName()));
        }
    }

    /** What was found, or that a look hangs. */
    Optional<String> fault(Duration patience) {
        return hangs(patience) ? Optional.of(DatabaseFault.tooSlow()) : fault;
    }

    private boolean hangs(Duration patience) {
        return System.nanoTime() - begun > patience.toNanos();
    }

    Duration goodFor() {
        return fault.isPresent() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - goodSince);
    }

    /** How long the last look took, or the one that still waits, if that is longer. */
    double seconds() {
        long now = looking ? System.nanoTime() - begun : 0;
        return Math.max(took, now) / 1e9;
    }
}
