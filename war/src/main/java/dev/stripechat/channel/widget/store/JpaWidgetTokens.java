package dev.stripechat.channel.widget.store;

import dev.stripechat.channel.widget.WidgetToken;
import dev.stripechat.channel.widget.WidgetTokens;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Tokens in {@code channel_widget_token}. */
@Dependent
class JpaWidgetTokens implements WidgetTokens {

    private final EntityManager entities;

    @Inject
    JpaWidgetTokens(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<WidgetToken> living(ShopId shop, OpaqueToken token, Instant now) {
        return found(shop, token, now, LockModeType.NONE);
    }

    @Override
    public Optional<WidgetToken> held(ShopId shop, OpaqueToken token, Instant now) {
        return found(shop, token, now, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<WidgetToken> found(
            ShopId shop, OpaqueToken token, Instant now, LockModeType lock) {
        return entities.createQuery(
                        "select t from WidgetToken t where t.tokenHash = :hash and t.shopId = :shop",
                        WidgetToken.class)
                .setParameter("hash", token.hash())
                .setParameter("shop", shop.value())
                .setLockMode(lock)
                .getResultStream()
                .filter(found -> now.isBefore(found.expiresAt()))
                .findAny();
    }

    @Override
    public void keep(WidgetToken token) {
        entities.persist(token);
    }

    @Override
    public void open(ShopId shop, String tokenHash) {
        entities.createQuery(
                        "update WidgetToken t set t.readsAfter = 0, t.late = false"
                                + " where t.tokenHash = :hash and t.shopId = :shop")
                .setParameter("hash", tokenHash)
                .setParameter("shop", shop.value())
                .executeUpdate();
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        entities.createQuery(
                        "delete from WidgetToken t where t.conversationId = :id and t.shopId = :shop")
                .setParameter("id", conversation.value())
                .setParameter("shop", shop.value())
                .executeUpdate();
    }

    @Override
    public void forget(ShopId shop, String tokenHash) {
        entities.createQuery(
                        "delete from WidgetToken t where t.tokenHash = :hash and t.shopId = :shop")
                .setParameter("hash", tokenHash)
                .setParameter("shop", shop.value())
                .executeUpdate();
    }
}
