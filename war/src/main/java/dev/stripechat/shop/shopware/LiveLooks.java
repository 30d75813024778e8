package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks into shops while a page waits: so few at a time that slow shops cannot hold all threads of a node, and for each shop so
 * few that one slow shop leaves places to the others.
 */
@ApplicationScoped
class LiveLooks {

    private static final int MOST = 8;
    private static final int MOST_OF_A_SHOP = 2;

    private final Map<ShopId, Integer> underWay = new HashMap<>();
    private int all;

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
        int own = underWay.getOrDefault(shop, 0);
        if (all >= MOST || own >= MOST_OF_A_SHOP) {
            throw Refusal.unavailable("busy", "Too many look into shops just now.");
        }
        underWay.put(shop, own + 1);
        all++;
    }

    private synchronized void give(ShopId shop) {
        underWay.computeIfPresent(shop, (id, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}
