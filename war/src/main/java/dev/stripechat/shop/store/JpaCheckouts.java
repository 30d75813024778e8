package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Checkouts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Checkouts in {@code shop_checkout} and {@code shop_checkout_item}. */
@Dependent
class JpaCheckouts implements Checkouts {

    private final EntityManager entities;

    @Inject
    JpaCheckouts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Checkout> named(ShopId shop, String id) {
        return Optional.ofNullable(entities.find(Checkout.class, key(shop, id)));
    }

    @Override
    public Optional<Checkout> held(ShopId shop, String id) {
        NamedLock.take(entities, "shop_checkout " + shop + " " + id);
        return Optional.ofNullable(
                entities.find(Checkout.class, key(shop, id), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void keep(Checkout checkout) {
        entities.persist(checkout);
    }

    private static Checkout.Key key(ShopId shop, String id) {
        return new Checkout.Key(shop.value(), id);
    }
}
