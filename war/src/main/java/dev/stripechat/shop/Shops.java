package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All shops of this installation. */
public interface Shops {

    Optional<Shop> named(ShopId id);

    /** Like {@link #named}; until the end of the transaction nobody else changes it, or makes it where there is none. */
    Optional<Shop> claimed(ShopId id);

    void keep(Shop shop);
}
