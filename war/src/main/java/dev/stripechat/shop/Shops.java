package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All shops of this installation. */
public interface Shops {

    Optional<Shop> named(ShopId id);

    /** Like {@link #named}; until the end of the transaction nobody else changes it, or makes it where there is none. */
    Optional<Shop> claimed(ShopId id);

    /** Whether a page of that origin is one of that shop; a shop that does not exist has none. */
    default boolean havePage(ShopId id, String origin) {
        return named(id).filter(shop -> shop.allows(origin)).isPresent();
    }

    /** Those of these origins that are another shop's. */
    Set<String> ofOthers(ShopId id, Set<String> origins);

    /** The other shops that have pages of that origin. */
    List<Shop> others(ShopId id, String origin);

    /** Until the end of the transaction no shop gets pages by somebody else who asks for this. */
    void alone();

    void keep(Shop shop);
}
