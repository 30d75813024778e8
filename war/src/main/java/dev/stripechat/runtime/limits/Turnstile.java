package dev.stripechat.runtime.limits;

import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many in at once, and so many more wait for a moment; everybody else is told to come again. So work that is
 * dear, or slow, holds a few threads and never all of them.
 */
public final class Turnstile {

    private final Semaphore inside;
    private final Semaphore present;
    private final Duration patience;

    public Turnstile(int inside, int waiting, Duration patience) {
        this.inside = new Semaphore(inside, true);
        this.present = new Semaphore(inside + waiting);
        this.patience = patience;
    }

    /**
     * Does it inside.
     *
     * @throws Refusal unavailable ({@code busy}), when too many are there already
     */
    public <T> T through(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(work);
        } finally {
            present.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!comesIn()) {
            throw busy();
        }
        try {
            return work.get();
        } finally {
            inside.release();
        }
    }

    private boolean comesIn() {
        try {
            return inside.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("busy", "Too many ask for this at once; try again in a moment.");
    }
}
