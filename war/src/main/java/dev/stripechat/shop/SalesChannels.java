package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/** All sales channels of shops that we may ask. */
public interface SalesChannels {

    List<SalesChannel> of(ShopId shop);

    Optional<SalesChannel> named(ShopId shop, String id);

    void keep(SalesChannel channel);

    void forget(SalesChannel channel);
}
