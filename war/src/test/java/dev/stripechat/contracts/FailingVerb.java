package dev.stripechat.contracts;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;

/** A verb that keeps a row and then fails. */
@UseCase
public class FailingVerb {

    private final Conversations conversations;
    private final EntityManager entities;
    private final Plain plain;

    @Inject
    public FailingVerb(Conversations conversations, EntityManager entities, Plain plain) {
        this.conversations = conversations;
        this.entities = entities;
        this.plain = plain;
    }

    public void keepAndThrowUnchecked(ShopId shop) {
        keep(conversations, shop);
        throw new IllegalStateException("planned");
    }

    public void keepAndThrowChecked(ShopId shop) throws IOException {
        keep(conversations, shop);
        throw new IOException("planned");
    }

    public long countOf(ShopId shop) {
        return entities.createQuery(
                        "select count(c) from Conversation c where c.shopId = :shop", Long.class)
                .setParameter("shop", shop.value())
                .getSingleResult();
    }

    public Plain plain() {
        return plain;
    }

    private static void keep(Conversations conversations, ShopId shop) {
        conversations.keep(new Conversation(shop, Language.EN, Instant.now()));
    }

    /** The same with the container's own rule, as a control. */
    @Dependent
    @Transactional
    public static class Plain {

        private final Conversations conversations;

        @Inject
        public Plain(Conversations conversations) {
            this.conversations = conversations;
        }

        public void keepAndThrowChecked(ShopId shop) throws IOException {
            keep(conversations, shop);
            throw new IOException("planned");
        }
    }
}
