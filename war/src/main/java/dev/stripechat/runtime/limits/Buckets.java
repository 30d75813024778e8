package dev.stripechat.runtime.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Token buckets, one for each key. A bucket is one moment: when it will be full again. Of more keys than fit, those that
 * were not used for longest are forgotten, which makes their buckets full.
 */
final class Buckets<K> {

    private final Rate rate;
    private final Clock clock;
    private final Map<K, Instant> fullAt;

    Buckets(Rate rate, int mostKeys, Clock clock) {
        this.rate = rate;
        this.clock = clock;
        this.fullAt =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
                        return size() > mostKeys;
                    }
                };
    }

    /** Takes so many tokens, or none and says how long to wait. */
    synchronized Optional<Duration> take(K key, int tokens) {
        Instant now = clock.instant();
        Instant then = fullAt(key, now).plus(rate.refill().multipliedBy(tokens));
        Duration over = Duration.between(now, then).minus(rate.whole());
        if (over.compareTo(Duration.ZERO) > 0) {
            return Optional.of(over);
        }
        fullAt.put(key, then);
        return Optional.empty();
    }

    /** Puts one back. */
    synchronized void giveBack(K key) {
        fullAt.computeIfPresent(key, (known, full) -> full.minus(rate.refill()));
    }

    synchronized int size() {
        return fullAt.size();
    }

    /** A clock that was set back must lock nobody out for longer than an empty bucket does. */
    private Instant fullAt(K key, Instant now) {
        Instant full = fullAt.getOrDefault(key, now);
        Instant latest = now.plus(rate.whole());
        if (full.isBefore(now)) {
            return now;
        }
        return full.isAfter(latest) ? latest : full;
    }
}
