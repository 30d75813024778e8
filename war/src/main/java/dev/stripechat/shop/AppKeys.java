package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All keys of app bundles. */
public interface AppKeys {

    /** The one that an address names; it says itself whose it is. */
    Optional<AppKey> named(UUID id);

    /** The shop's open one; until the end of the transaction nobody else changes it, or makes it where there is none. */
    Optional<AppKey> claimed(ShopId shop);

    /** The shop's open one. */
    Optional<AppKey> of(ShopId shop);

    /** The open one and those that were replaced. */
    List<AppKey> all(ShopId shop);

    void keep(AppKey key);
}
