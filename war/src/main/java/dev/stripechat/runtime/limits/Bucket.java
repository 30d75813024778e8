package dev.stripechat.runtime.limits;

import java.time.Duration;
import java.util.Optional;

/**
 * How full a bucket of tokens is, as one moment: when it will be full again. Moments are readings of a counter of
 * nanoseconds, which nobody can set back; it runs from anywhere and may run over, so they are only subtracted.
 */
final class Bucket {

    private final Rate rate;
    private long fullAt;

    Bucket(Rate rate, long now) {
        this.rate = rate;
        this.fullAt = now;
    }

    /** Takes one token, or none and says how long to wait. */
    Optional<Duration> take(long now) {
        long then = (fullAt - now < 0 ? now : fullAt) + rate.refill().toNanos();
        long over = then - now - rate.whole().toNanos();
        if (over > 0) {
            return Optional.of(Duration.ofNanos(over));
        }
        fullAt = then;
        return Optional.empty();
    }

    void giveBack() {
        fullAt -= rate.refill().toNanos();
    }
}
