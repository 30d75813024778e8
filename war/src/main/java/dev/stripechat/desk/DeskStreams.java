package dev.stripechat.desk;

import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The inboxes that are open on this node, by shop. What they miss they read again when they come back. */
@ApplicationScoped
public class DeskStreams {

    private final Map<ShopId, Set<Consumer<Object>>> streams = new ConcurrentHashMap<>();

    /** Opens one. */
    public void add(ShopId shop, Consumer<Object> stream) {
        streams.computeIfAbsent(shop, id -> ConcurrentHashMap.newKeySet()).add(stream);
    }

    /** Closes one. */
    public void remove(ShopId shop, Consumer<Object> stream) {
        Optional.ofNullable(streams.get(shop)).ifPresent(open -> open.remove(stream));
    }

    /** Whether anybody of the shop is looking. */
    boolean isWatched(ShopId shop) {
        return !streams.getOrDefault(shop, Set.of()).isEmpty();
    }

    /** Sends a frame to all of a shop's inboxes. */
    void push(ShopId shop, Object frame) {
        streams.getOrDefault(shop, Set.of()).forEach(stream -> stream.accept(frame));
    }

    /** How many inboxes are open on this node. */
    int count() {
        return streams.values().stream().mapToInt(Set::size).sum();
    }
}
