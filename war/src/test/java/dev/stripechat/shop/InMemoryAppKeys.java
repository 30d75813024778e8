package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys of app bundles in memory. */
public final class InMemoryAppKeys implements AppKeys {

    private final Map<UUID, AppKey> keys = new HashMap<>();

    @Override
    public Optional<AppKey> named(UUID id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public Optional<AppKey> claimed(ShopId shop) {
        return of(shop);
    }

    @Override
    public Optional<AppKey> of(ShopId shop) {
        return keys.values().stream()
                .filter(key -> key.shop().equals(shop) && key.isOpen())
                .findAny();
    }

    @Override
    public List<AppKey> all(ShopId shop) {
        return keys.values().stream().filter(key -> key.shop().equals(shop)).toList();
    }

    @Override
    public void keep(AppKey key) {
        keys.put(key.id(), key);
    }
}
