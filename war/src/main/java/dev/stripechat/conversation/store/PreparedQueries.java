package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.runtime.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * Queries of the path of every message, given a name. Without one, EclipseLink makes the SQL of a query with a lock anew
 * each time it is asked: a third of what the query costs ({@code docs/benchmarks.md}).
 */
@Dependent
class PreparedQueries {

    static final String HELD = "conversation.held";

    /** As a hint it belongs to the query that is kept; a lock mode of its own would make the query anew. */
    private static final String LOCK = "eclipselink.pessimistic-lock";

    private static final String OF_SHOP =
            "select c from Conversation c where c.id = :id and c.shopId = :shop";

    void name(
            @Observes @Priority(StartOrder.FIRST_SHOP) @Initialized(ApplicationScoped.class)
                    Object started,
            EntityManager entities) {
        entities.getEntityManagerFactory()
                .addNamedQuery(
                        HELD,
                        entities.createQuery(OF_SHOP, Conversation.class).setHint(LOCK, "Lock"));
    }
}
