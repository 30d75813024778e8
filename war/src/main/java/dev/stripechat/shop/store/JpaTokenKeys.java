package dev.stripechat.shop.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.shop.TokenKey;
import dev.stripechat.shop.TokenKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keys in {@code shop_token_key}. */
@Dependent
class JpaTokenKeys implements TokenKeys {

    private final EntityManager entities;

    @Inject
    JpaTokenKeys(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<TokenKey> of(ShopId shop) {
        return Optional.ofNullable(entities.find(TokenKey.class, shop.value()));
    }

    @Override
    public Optional<TokenKey> claimed(ShopId shop) {
        NamedLock.take(entities, "shop_token_key " + shop);
        return of(shop);
    }

    @Override
    public void keep(TokenKey key) {
        entities.persist(key);
    }
}
