package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.Installations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Installations in {@code shop_installation}. */
@Dependent
class JpaInstallations implements Installations {

    private static final String OF_ID =
            "select i from Installation i where i.shopwareId = :shopware";
    private static final String OF_SHOP =
            "select i from Installation i where i.shopId = :shop and i.trust.currentSecret is not null";

    private static final String OF_APP =
            "select i from Installation i where i.appId = :app and i.trust.currentSecret is not null";

    private final EntityManager entities;

    @Inject
    JpaInstallations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Installation> known(String shopwareId) {
        return byId(shopwareId).getResultStream().findAny();
    }

    @Override
    public Optional<Installation> claimed(String shopwareId) {
        NamedLock.take(entities, "shop_installation " + shopwareId);
        return byId(shopwareId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    private TypedQuery<Installation> byId(String shopwareId) {
        return entities.createQuery(OF_ID, Installation.class).setParameter("shopware", shopwareId);
    }

    @Override
    public Optional<Installation> of(ShopId shop) {
        return byShop(shop).getResultStream().findAny();
    }

    /** Whoever asks names no tenant: the bundle leads to all that came by it. */
    @Override
    public List<Installation> by(UUID appId) {
        return entities.createQuery(OF_APP, Installation.class)
                .setParameter("app", appId)
                .getResultList();
    }

    @Override
    public Optional<Installation> held(ShopId shop) {
        return byShop(shop).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findAny();
    }

    private TypedQuery<Installation> byShop(ShopId shop) {
        return entities.createQuery(OF_SHOP, Installation.class).setParameter("shop", shop.value());
    }

    @Override
    public void alone(ShopId shop) {
        NamedLock.take(entities, "shop_installation of " + shop);
    }

    @Override
    public void keep(Installation installation) {
        entities.persist(installation);
    }

    @Override
    public void forget(Installation installation) {
        entities.remove(installation);
        entities.flush();
    }

    @Override
    public List<ShopId> active(int most) {
        List<?> shops =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text) from shop_installation
                                where current_secret is not null and inactive_since is null and uninstalled_at is null
                                order by shop_id limit ?1
                                """)
                        .setParameter(1, most)
                        .getResultList();
        return shops.stream().map(shop -> ShopId.of((String) shop)).toList();
    }

    /** Jobs are ours and know no shop. */
    @Override
    public List<ShopId> leaving(Instant now, int most) {
        List<?> shops =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text) from shop_installation where leaves_at <= ?1
                                order by leaves_at limit ?2
                                """)
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, most)
                        .getResultList();
        return shops.stream().map(shop -> ShopId.of((String) shop)).toList();
    }
}
