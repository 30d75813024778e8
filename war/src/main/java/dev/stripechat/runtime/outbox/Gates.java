package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where lanes go through whose calls are counted, on this node. A lane that finds its gate full is remembered and called
 * when there is room, first one of a shop that has the fewest inside.
 */
final class Gates {

    /** A lane that is not called looks by itself, more rarely when many wait. */
    static final Duration LOOK = Duration.ofSeconds(20);

    private static final Duration LOOK_FOR_EACH = Duration.ofMillis(50);

    private final Map<String, Gate> gates = new HashMap<>();

    private static final class Gate {

        private final Map<ShopId, Integer> inside = new HashMap<>();
        private final Set<Lane> waiting = new LinkedHashSet<>();

        int insideOf(Lane lane) {
            return inside.getOrDefault(lane.shop(), 0);
        }

        boolean hasRoom(Quota quota, Lane lane) {
            int all = inside.values().stream().mapToInt(Integer::intValue).sum();
            return all < quota.most() && insideOf(lane) < quota.mostOfShop();
        }

        Optional<Lane> next(Quota quota) {
            return waiting.stream()
                    .filter(lane -> hasRoom(quota, lane))
                    .min(Comparator.comparingInt(this::insideOf));
        }
    }

    /** Lets a lane in, if there is room. */
    synchronized boolean enter(Quota quota, Lane lane) {
        Gate gate = gates.computeIfAbsent(quota.kind(), kind -> new Gate());
        boolean hasRoom = gate.hasRoom(quota, lane);
        if (hasRoom) {
            gate.waiting.remove(lane);
            gate.inside.merge(lane.shop(), 1, Integer::sum);
        } else {
            gate.waiting.add(lane);
        }
        return hasRoom;
    }

    /** A lane has come out; says which one may go in now. */
    synchronized Optional<Lane> leave(Quota quota, Lane lane) {
        Gate gate = gates.get(quota.kind());
        gate.inside.merge(lane.shop(), -1, Integer::sum);
        gate.inside.values().removeIf(many -> many == 0);
        return gate.next(quota);
    }

    /** Whether another lane waits that could go in if this one came out. */
    synchronized boolean isInTheWay(Quota quota, Lane lane) {
        Gate gate = gates.get(quota.kind());
        gate.inside.merge(lane.shop(), -1, Integer::sum);
        boolean isWanted = gate.next(quota).isPresent();
        gate.inside.merge(lane.shop(), 1, Integer::sum);
        return isWanted;
    }

    /** How long a lane waits that is not called. */
    synchronized Duration look(Quota quota) {
        return LOOK.plus(LOOK_FOR_EACH.multipliedBy(gates.get(quota.kind()).waiting.size()));
    }
}
