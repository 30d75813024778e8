package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** A control: conversations without their guard, the shop in every query. */
@Alternative
@Priority(1)
@Dependent
public class UnscopedConversations extends JpaConversations {

    private final EntityManager entities;

    @Inject
    public UnscopedConversations(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    @Override
    public Optional<Conversation> named(ShopId shop, ConversationId id) {
        return Optional.ofNullable(entities.find(Conversation.class, id.value()));
    }
}
