package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Handover;
import dev.stripechat.conversation.Handovers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Handovers in {@code conversation_handover}. */
@Dependent
class JpaHandovers implements Handovers {

    private final EntityManager entities;

    @Inject
    JpaHandovers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Handover> of(Conversation conversation) {
        return entities.createQuery(
                        "select h from Handover h where h.conversationId = :id and h.shopId = :shop"
                                + " order by h.number",
                        Handover.class)
                .setParameter("id", conversation.id().value())
                .setParameter("shop", conversation.shop().value())
                .getResultList();
    }

    @Override
    public void keep(Handover handover) {
        entities.persist(handover);
    }
}
