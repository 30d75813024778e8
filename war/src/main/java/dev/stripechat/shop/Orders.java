package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** All orders that shops showed us. */
public interface Orders {

    Optional<Order> named(ShopId shop, String id);

    /**
     * Like {@link #named}, held until the end of the transaction, also while there is none yet: who keeps it, keeps
     * alone.
     */
    Optional<Order> held(ShopId shop, String id);

    void keep(Order order);

    void forget(Order order);
}
