package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.SalesChannel;
import dev.stripechat.shop.SalesChannels;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Sales channels in {@code shop_sales_channel}. */
@Dependent
class JpaSalesChannels implements SalesChannels {

    private static final String OF_SHOP =
            "select c from SalesChannel c where c.shopId = :shop order by c.channelId";

    private final EntityManager entities;

    @Inject
    JpaSalesChannels(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<SalesChannel> of(ShopId shop) {
        return entities.createQuery(OF_SHOP, SalesChannel.class)
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public Optional<SalesChannel> named(ShopId shop, String id) {
        return Optional.ofNullable(
                entities.find(SalesChannel.class, new SalesChannel.Key(shop.value(), id)));
    }

    @Override
    public void keep(SalesChannel channel) {
        entities.persist(channel);
    }

    @Override
    public void forget(SalesChannel channel) {
        entities.remove(channel);
    }
}
