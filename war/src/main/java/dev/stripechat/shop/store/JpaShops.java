package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shops in {@code shop_shop} and {@code shop_origin}. */
@Dependent
class JpaShops implements Shops {

    private final EntityManager entities;

    @Inject
    JpaShops(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Shop> named(ShopId id) {
        return Optional.ofNullable(entities.find(Shop.class, id.value()));
    }

    @Override
    public Optional<Shop> claimed(ShopId id) {
        NamedLock.take(entities, "shop_shop " + id);
        return named(id);
    }

    /** Whoever asks wants to know of every other shop. */
    @Override
    public Set<String> ofOthers(ShopId id, Set<String> origins) {
        if (origins.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                entities.createQuery(
                                "select o from Shop s join s.origins o where s.id <> :shop and o in :origins",
                                String.class)
                        .setParameter("shop", id.value())
                        .setParameter("origins", origins)
                        .getResultList());
    }

    /** Whoever asks wants to know of every other shop. */
    @Override
    public List<Shop> others(ShopId id, String origin) {
        return entities.createQuery(
                        "select s from Shop s join s.origins o where s.id <> :shop and o = :origin",
                        Shop.class)
                .setParameter("shop", id.value())
                .setParameter("origin", origin)
                .getResultList();
    }

    @Override
    public void alone() {
        NamedLock.take(entities, "shop_origin");
    }

    @Override
    public void keep(Shop shop) {
        entities.persist(shop);
    }
}
