package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.AppKey;
import dev.stripechat.shop.AppKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys of app bundles in {@code shop_app_key}. */
@Dependent
class JpaAppKeys implements AppKeys {

    private final EntityManager entities;

    @Inject
    JpaAppKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<AppKey> named(UUID id) {
        return Optional.ofNullable(entities.find(AppKey.class, id));
    }

    @Override
    public Optional<AppKey> claimed(ShopId shop) {
        NamedLock.take(entities, "shop_app_key " + shop);
        return of(shop);
    }

    @Override
    public Optional<AppKey> of(ShopId shop) {
        return entities.createQuery(
                        "select k from AppKey k where k.shopId = :shop and k.replaced = false",
                        AppKey.class)
                .setParameter("shop", shop.value())
                .getResultStream()
                .findAny();
    }

    @Override
    public List<AppKey> all(ShopId shop) {
        return entities.createQuery("select k from AppKey k where k.shopId = :shop", AppKey.class)
                .setParameter("shop", shop.value())
                .getResultList();
    }

    /** At once: the one before is closed first, as there is one open key of a shop. */
    @Override
    public void keep(AppKey key) {
        entities.flush();
        entities.persist(key);
    }
}
