package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shopware.api.AdminApi;
import java.util.Optional;

/** The way to the Admin API of each tenant's shop. Outside any transaction. */
interface Lines {

    /** That of the tenant; nothing, while no shop is installed and switched on. */
    Optional<AdminApi> of(ShopId shop);

    /** The same while a page waits: a shop that takes longer than seconds is silent. */
    default Optional<AdminApi> hurried(ShopId shop) {
        return of(shop);
    }
}
