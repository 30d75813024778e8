package dev.stripechat.runtime.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Token buckets, one for each key. Of more keys than fit, those that were not used for longest are forgotten, which makes
 * their buckets full.
 */
final class Buckets<K> {

    private final Rate rate;
    private final LongSupplier nanos;
    private final Map<K, Bucket> buckets;

    Buckets(Rate rate, int mostKeys, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
        this.buckets =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                        return size() > mostKeys;
                    }
                };
    }

    /** Takes one token, or none and says how long to wait. */
    synchronized Optional<Duration> take(K key) {
        long now = nanos.getAsLong();
        return buckets.computeIfAbsent(key, unknown -> new Bucket(rate, now)).take(now);
    }

    /** Puts one back. */
    synchronized void giveBack(K key) {
        Optional.ofNullable(buckets.get(key)).ifPresent(Bucket::giveBack);
    }

    synchronized int size() {
        return buckets.size();
    }
}
