package dev.stripechat.payment;

import java.time.Duration;
import java.util.Optional;

/** Stripe gives no answer now: not reached, too slow, too busy or failing. Later it may. */
public class StripeSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean taken;
    private final transient Optional<Duration> retryAfter;

    /** It may have taken the request nevertheless. */
    public StripeSilent(String what, Throwable cause) {
        this(what, cause, true, Optional.empty());
    }

    /**
     * With what is known.
     *
     * @param taken whether it may have taken the request nevertheless
     * @param retryAfter how long it wants to be left alone, if it says so
     */
    public StripeSilent(
            String what, Throwable cause, boolean taken, Optional<Duration> retryAfter) {
        super(what, cause);
        this.taken = taken;
        this.retryAfter = retryAfter;
    }

    /** Whether it may have taken the request nevertheless. */
    public boolean wasTaken() {
        return taken;
    }

    /** Whether it keeps this answer for the idempotency key: the same again will fail again. */
    public boolean isKept() {
        return false;
    }

    /** How long it wants to be left alone, if it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
