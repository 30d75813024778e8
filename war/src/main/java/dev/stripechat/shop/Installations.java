package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All Shopware shops that have registered here. */
public interface Installations {

    /** The one of that Shopware shop-id; it says itself which tenant it belongs to. */
    Optional<Installation> known(String shopwareId);

    /** Like {@link #known}; until the end of the transaction nobody else changes it, or makes it where there is none. */
    Optional<Installation> claimed(String shopwareId);

    /** That of a tenant, once it was confirmed. */
    Optional<Installation> of(ShopId shop);

    /** Those that came by a bundle, once they were confirmed. */
    List<Installation> by(UUID appId);

    /** Like {@link #of}, held until the end of the transaction. */
    Optional<Installation> held(ShopId shop);

    /** Until the end of the transaction nobody else gives an installation to that tenant. */
    void alone(ShopId shop);

    void keep(Installation installation);

    /** It is not known any more. */
    void forget(Installation installation);

    /** Tenants for which we may act now, not more than so many: jobs are ours and know no shop. */
    List<ShopId> active(int most);

    /** Tenants whose time to be cleared has come. */
    List<ShopId> leaving(Instant now, int most);
}
