package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Erasures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Erases the rows of a conversation from all tables of this room. */
@Dependent
class JpaErasures implements Erasures {

    private static final String MARKS =
            "delete from conversation_mark where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";
    private static final String RATINGS =
            "delete from conversation_rating where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";
    private static final String HANDOVERS =
            "delete from conversation_handover where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";
    private static final String LINKS =
            "delete from conversation_linked_payment where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";

    /** Their bytes go with them. */
    private static final String FILES =
            "delete from conversation_attachment where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";

    private static final String MESSAGES =
            "delete from conversation_message where conversation_id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";
    private static final String CONVERSATION =
            "delete from conversation_conversation where id = cast(?1 as uuid) and shop_id = cast(?2 as uuid)";

    private final EntityManager entities;

    @Inject
    JpaErasures(EntityManager entities) {
        this.entities = entities;
    }

    /** The conversation itself comes last: the others belong to it. */
    @Override
    public void erase(Conversation held) {
        erase(held, entities.createNativeQuery(MARKS));
        erase(held, entities.createNativeQuery(RATINGS));
        erase(held, entities.createNativeQuery(HANDOVERS));
        erase(held, entities.createNativeQuery(LINKS));
        erase(held, entities.createNativeQuery(FILES));
        erase(held, entities.createNativeQuery(MESSAGES));
        erase(held, entities.createNativeQuery(CONVERSATION));
        entities.detach(held);
    }

    private static void erase(Conversation held, Query rows) {
        rows.setParameter(1, held.id().toString())
                .setParameter(2, held.shop().toString())
                .executeUpdate();
    }
}
