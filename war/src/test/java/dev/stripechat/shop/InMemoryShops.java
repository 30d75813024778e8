package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shops in memory. */
public final class InMemoryShops implements Shops {

    private final Map<ShopId, Shop> shops = new HashMap<>();

    @Override
    public Optional<Shop> named(ShopId id) {
        return Optional.ofNullable(shops.get(id));
    }

    @Override
    public Optional<Shop> claimed(ShopId id) {
        return named(id);
    }

    @Override
    public void keep(Shop shop) {
        shops.put(shop.id(), shop);
    }
}
