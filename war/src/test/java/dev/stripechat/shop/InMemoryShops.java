package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Set<String> ofOthers(ShopId id, Set<String> origins) {
        return shops.values().stream()
                .filter(shop -> !shop.id().equals(id))
                .flatMap(shop -> shop.origins().stream())
                .filter(origins::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Shop> others(ShopId id, String origin) {
        return shops.values().stream()
                .filter(shop -> !shop.id().equals(id) && shop.allows(origin))
                .toList();
    }

    /** Nobody else is here. */
    @Override
    public void alone() {}

    @Override
    public void keep(Shop shop) {
        shops.put(shop.id(), shop);
    }
}
