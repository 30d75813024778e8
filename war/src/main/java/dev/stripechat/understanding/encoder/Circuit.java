package dev.stripechat.understanding.encoder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** After some failures in a row nobody asks for a while; then one asks, and the others follow when that went well. */
final class Circuit {

    static final Duration PAUSE = Duration.ofSeconds(30);
    static final int FAILURES = 3;

    private final Clock clock;
    private int failures;
    private Instant next = Instant.MIN;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    /** Whether somebody may ask now; who may tells afterwards how it went. */
    synchronized boolean opens() {
        Instant now = clock.instant();
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(PAUSE);
        return true;
    }

    /** It went well. */
    synchronized void succeeded() {
        failures = 0;
    }

    /** It did not; says whether nobody asks from now on, who was asking before. */
    synchronized boolean failed() {
        next = clock.instant().plus(PAUSE);
        failures++;
        return failures == FAILURES;
    }
}
