package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Where lanes go through whose calls are counted, on this node. A lane that finds its gate full is remembered and called
 * when there is room, first one of a shop that has the fewest inside. It may go on another node meanwhile, of which nobody
 * tells this one: so who was called once, or would have looked by itself, is not waited for any more.
 */
final class Gates {

    /** A lane that is not called looks by itself, more rarely when many wait. */
    static final Duration LOOK = Duration.ofSeconds(20);

    private static final Duration LOOK_FOR_EACH = Duration.ofMillis(50);

    private final Map<String, Gate> gates = new HashMap<>();
    private final LongSupplier nanos;

    Gates(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Gate {

        private final Map<ShopId, Integer> inside = new HashMap<>();

        /** In the order in which they came, with the moment at which each looks by itself. */
        private final Map<Lane, Long> waiting = new LinkedHashMap<>();

        int insideOf(Lane lane) {
            return inside.getOrDefault(lane.shop(), 0);
        }

        boolean hasRoom(Quota quota, Lane lane) {
            int all = inside.values().stream().mapToInt(Integer::intValue).sum();
            return all < quota.most() && insideOf(lane) < quota.mostOfShop();
        }

        Duration remember(Lane lane, long now) {
            waiting.remove(lane);
            Duration look = LOOK.plus(LOOK_FOR_EACH.multipliedBy(waiting.size() + 1L));
            waiting.put(lane, now + look.toNanos());
            return look;
        }

        Optional<Lane> next(Quota quota, long now) {
            waiting.values().removeIf(looks -> now - looks >= 0);
            return waiting.keySet().stream()
                    .filter(lane -> hasRoom(quota, lane))
                    .min(Comparator.comparingInt(this::insideOf));
        }
    }

    /** Lets a lane in, if there is room; else says after which time it looks again, if it is not called. */
    synchronized Optional<Duration> enter(Quota quota, Lane lane) {
        Gate gate = gates.computeIfAbsent(quota.kind(), kind -> new Gate());
        if (!gate.hasRoom(quota, lane)) {
            return Optional.of(gate.remember(lane, nanos.getAsLong()));
        }
        gate.waiting.remove(lane);
        gate.inside.merge(lane.shop(), 1, Integer::sum);
        return Optional.empty();
    }

    /** A lane has come out; says which one may go in now. */
    synchronized Optional<Lane> leave(Quota quota, Lane lane) {
        Gate gate = gates.get(quota.kind());
        gate.inside.merge(lane.shop(), -1, Integer::sum);
        gate.inside.values().removeIf(many -> many == 0);
        Optional<Lane> next = gate.next(quota, nanos.getAsLong());
        next.ifPresent(gate.waiting::remove);
        return next;
    }

    /** Whether another lane waits that could go in if this one came out. */
    synchronized boolean isInTheWay(Quota quota, Lane lane) {
        Gate gate = gates.get(quota.kind());
        gate.inside.merge(lane.shop(), -1, Integer::sum);
        boolean isWanted = gate.next(quota, nanos.getAsLong()).isPresent();
        gate.inside.merge(lane.shop(), 1, Integer::sum);
        return isWanted;
    }
}
