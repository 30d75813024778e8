package dev.stripechat.runtime.limits;

import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets so many of each in at once, so that one who comes again and again takes no place from another. Nobody waits. */
public final class KeyedTurnstile {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final int most;
    private final Map<UUID, Integer> inside = new ConcurrentHashMap<>();

    public KeyedTurnstile(int most) {
        this.most = most;
    }

    /**
     * Does it inside.
     *
     * @throws Refusal too many ({@code too_many}), when that many of the same are there already
     */
    public <T> T through(UUID whose, Supplier<T> work) {
        try {
            if (inside.merge(whose, 1, Integer::sum) > most) {
                throw Refusal.tooMany("too_many", "That is too much at once; try again.", WAIT);
            }
            return work.get();
        } finally {
            inside.computeIfPresent(whose, (known, many) -> many == 1 ? null : many - 1);
        }
    }
}
