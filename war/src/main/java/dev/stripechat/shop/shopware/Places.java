package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * So many may look into shops at a time, and for each shop so few, that one slow shop leaves places to the others. Who finds
 * none waits for a moment, but not in a queue that is longer than the places.
 */
final class Places {

    private final int most;
    private final int mostOfAShop;
    private final Duration patience;
    private final Map<ShopId, Integer> underWay = new HashMap<>();
    private int all;
    private int waiting;

    Places(int most, int mostOfAShop, Duration patience) {
        this.most = most;
        this.mostOfAShop = mostOfAShop;
        this.patience = patience;
    }

    /**
     * Looks, if there is a place.
     *
     * @throws Refusal unavailable ({@code busy})
     */
    <T> T within(ShopId shop, Supplier<T> look) {
        take(shop);
        try {
            return look.get();
        } finally {
            give(shop);
        }
    }

    private synchronized void take(ShopId shop) {
        if (isFull(shop) && waiting < most) {
            await(shop);
        }
        if (isFull(shop)) {
            throw Refusal.unavailable("busy", "Too many look into shops just now.");
        }
        underWay.merge(shop, 1, Integer::sum);
        all++;
    }

    private boolean isFull(ShopId shop) {
        return all >= most || underWay.getOrDefault(shop, 0) >= mostOfAShop;
    }

    private synchronized void await(ShopId shop) {
        long end = System.nanoTime() + patience.toNanos();
        waiting++;
        try {
            long left = patience.toNanos();
            while (left > 0 && isFull(shop)) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
    }

    private synchronized void give(ShopId shop) {
        underWay.computeIfPresent(shop, (id, own) -> own > 1 ? own - 1 : null);
        all--;
        notifyAll();
    }
}
