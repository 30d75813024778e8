package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks that are left to be done, in memory. */
public final class InMemoryOrderTouches implements OrderTouches {

    private final Map<Touched, Instant> touches = new HashMap<>();

    @Override
    public void touch(ShopId shop, String orderId, Instant at) {
        touches.merge(new Touched(shop, orderId), at, (one, two) -> one.isAfter(two) ? one : two);
    }

    @Override
    public Optional<Instant> open(ShopId shop, String orderId) {
        return Optional.ofNullable(touches.get(new Touched(shop, orderId)));
    }

    @Override
    public void done(ShopId shop, String orderId, Instant touchedAt) {
        open(shop, orderId)
                .filter(at -> !at.isAfter(touchedAt))
                .ifPresent(at -> touches.remove(new Touched(shop, orderId)));
    }

    @Override
    public List<Touched> left(int most) {
        return touches.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
