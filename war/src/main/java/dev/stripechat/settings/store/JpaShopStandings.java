package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.ShopStanding;
import dev.stripechat.settings.ShopStandings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Standings in {@code settings_shop_standing}. */
@Dependent
class JpaShopStandings implements ShopStandings {

    private final EntityManager entities;

    @Inject
    JpaShopStandings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ShopStanding> of(ShopId shop) {
        return Optional.ofNullable(entities.find(ShopStanding.class, shop.value()));
    }

    @Override
    public void keep(ShopStanding standing) {
        entities.persist(standing);
    }

    @Override
    public void forget(ShopId shop) {
        of(shop).ifPresent(entities::remove);
    }
}
