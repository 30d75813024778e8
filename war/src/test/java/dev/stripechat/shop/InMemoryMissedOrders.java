package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What webhooks have missed, in memory. */
public final class InMemoryMissedOrders implements MissedOrders {

    private final List<Missed> all = new ArrayList<>();

    @Override
    public void keep(Missed missed) {
        if (between(missed.shop(), missed.foundAt(), missed.foundAt().plusMillis(1))
                .noneMatch(one -> one.orderId().equals(missed.orderId()))) {
            all.add(missed);
        }
    }

    @Override
    public void told(ShopId shop, String orderId, Instant since) {
        all.removeIf(
                one ->
                        one.shop().equals(shop)
                                && one.orderId().equals(orderId)
                                && !one.foundAt().isBefore(since));
    }

    @Override
    public List<Missed> between(ShopId shop, Instant from, Instant to, int most) {
        return between(shop, from, to)
                .sorted(
                        Comparator.comparing(Missed::foundAt)
                                .reversed()
                                .thenComparing(Missed::orderId))
                .limit(most)
                .toList();
    }

    @Override
    public long count(ShopId shop, Instant from, Instant to) {
        return between(shop, from, to).count();
    }

    private Stream<Missed> between(ShopId shop, Instant from, Instant to) {
        return all.stream()
                .filter(one -> one.shop().equals(shop))
                .filter(one -> !one.foundAt().isBefore(from) && one.foundAt().isBefore(to));
    }
}
