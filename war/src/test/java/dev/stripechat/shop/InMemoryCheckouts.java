package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checkouts in memory. */
public final class InMemoryCheckouts implements Checkouts {

    private final Map<Checkout.Key, Checkout> checkouts = new HashMap<>();

    @Override
    public Optional<Checkout> named(ShopId shop, String id) {
        return Optional.ofNullable(checkouts.get(new Checkout.Key(shop.value(), id)));
    }

    @Override
    public Optional<Checkout> held(ShopId shop, String id) {
        return named(shop, id);
    }

    @Override
    public void keep(Checkout checkout) {
        Checkout.Key key = new Checkout.Key(checkout.shop().value(), checkout.id());
        if (checkouts.putIfAbsent(key, checkout) != null) {
            throw new IllegalStateException("this checkout exists");
        }
    }
}
