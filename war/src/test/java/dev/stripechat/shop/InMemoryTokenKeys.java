package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory. */
public final class InMemoryTokenKeys implements TokenKeys {

    private final Map<ShopId, TokenKey> keys = new HashMap<>();

    @Override
    public Optional<TokenKey> of(ShopId shop) {
        return Optional.ofNullable(keys.get(shop));
    }

    @Override
    public Optional<TokenKey> claimed(ShopId shop) {
        return of(shop);
    }

    @Override
    public void keep(TokenKey key) {
        keys.put(key.shop(), key);
    }
}
