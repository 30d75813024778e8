package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All checkouts that shops told us of. */
public interface Checkouts {

    Optional<Checkout> named(ShopId shop, String id);

    /**
     * Like {@link #named}, held until the end of the transaction, also while there is none yet: who keeps it, keeps
     * alone.
     */
    Optional<Checkout> held(ShopId shop, String id);

    void keep(Checkout checkout);
}
