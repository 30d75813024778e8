package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All shops of this installation. */
public interface Shops {

    Optional<Shop> named(ShopId id);

    void keep(Shop shop);
}
