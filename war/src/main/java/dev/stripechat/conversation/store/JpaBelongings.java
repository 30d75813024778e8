package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Belongings;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Reads from {@code conversation_conversation} whose conversations are whose. */
@Dependent
class JpaBelongings implements Belongings {

    private final EntityManager entities;

    @Inject
    JpaBelongings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ConversationId> ofCustomer(ShopId shop, String customerId) {
        return entities.createQuery(
                        "select c.id from Conversation c"
                                + " where c.shopId = :shop and c.till.customerId = :customer order by c.id",
                        UUID.class)
                .setParameter("shop", shop.value())
                .setParameter("customer", customerId)
                .getResultStream()
                .map(ConversationId::new)
                .toList();
    }

    @Override
    public List<ConversationId> ofShop(ShopId shop, int most) {
        return entities.createQuery(
                        "select c.id from Conversation c where c.shopId = :shop", UUID.class)
                .setParameter("shop", shop.value())
                .setMaxResults(most)
                .getResultStream()
                .map(ConversationId::new)
                .toList();
    }
}
