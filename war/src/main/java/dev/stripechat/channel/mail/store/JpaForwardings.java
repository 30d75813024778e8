package dev.stripechat.channel.mail.store;

import dev.stripechat.channel.mail.Forwarding;
import dev.stripechat.channel.mail.Forwardings;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Addresses in {@code channel_mail_forwarding}. */
@Dependent
class JpaForwardings implements Forwardings {

    private final EntityManager entities;

    @Inject
    JpaForwardings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Forwarding> held(ShopId shop, UUID id) {
        return entities.createQuery(
                        "select f from Forwarding f where f.id = :id and f.shopId = :shop",
                        Forwarding.class)
                .setParameter("id", id)
                .setParameter("shop", shop.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    @Override
    public List<Forwarding> in(ShopId shop, ConversationId conversation) {
        return entities.createQuery(
                        "select f from Forwarding f where f.conversationId = :conversation"
                                + " and f.shopId = :shop order by f.askedAt desc, f.id",
                        Forwarding.class)
                .setParameter("conversation", conversation.value())
                .setParameter("shop", shop.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void keep(Forwarding forwarding) {
        entities.persist(forwarding);
    }

    @Override
    public int forget(ShopId shop, ConversationId conversation) {
        return entities.createQuery(
                        "delete from Forwarding f where f.conversationId = :conversation and f.shopId = :shop")
                .setParameter("conversation", conversation.value())
                .setParameter("shop", shop.value())
                .executeUpdate();
    }
}
