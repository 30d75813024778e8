package dev.stripechat.shop.shopware;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was seen a moment ago; never a failure, and never more than a few hundred. */
final class Fresh<K, V> {

    private static final int MOST = 500;

    private final Duration life;
    private final ConcurrentHashMap<K, Seen<V>> all = new ConcurrentHashMap<>();

    Fresh(Duration life) {
        this.life = life;
    }

    private record Seen<V>(V value, Instant at) {}

    Optional<V> of(K key, Instant now, Supplier<Optional<V>> look) {
        Seen<V> seen = all.get(key);
        if (seen != null && isFresh(seen, now)) {
            return Optional.of(seen.value());
        }
        Optional<V> found = look.get();
        if (all.size() >= MOST) {
            all.values().removeIf(old -> !isFresh(old, now));
        }
        if (all.size() < MOST) {
            found.ifPresent(value -> all.put(key, new Seen<>(value, now)));
        }
        return found;
    }

    /** A clock that was set back makes nothing young again. */
    private boolean isFresh(Seen<V> seen, Instant now) {
        return !now.isBefore(seen.at()) && now.isBefore(seen.at().plus(life));
    }
}
