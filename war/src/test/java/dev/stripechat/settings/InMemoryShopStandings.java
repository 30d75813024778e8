package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Standings in memory. */
public final class InMemoryShopStandings implements ShopStandings {

    private final Map<ShopId, ShopStanding> standings = new HashMap<>();

    @Override
    public Optional<ShopStanding> of(ShopId shop) {
        return Optional.ofNullable(standings.get(shop));
    }

    @Override
    public void keep(ShopStanding standing) {
        standings.put(standing.shop(), standing);
    }

    @Override
    public void forget(ShopId shop) {
        standings.remove(shop);
    }
}
