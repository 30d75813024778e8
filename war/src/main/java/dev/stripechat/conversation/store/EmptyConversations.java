package dev.stripechat.conversation.store;

import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Housekeeping;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A conversation in which nobody said anything for a day is none; nobody sees it but who started it. */
@UseCase
class EmptyConversations implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final Announcer announcer;

    @Inject
    EmptyConversations(EntityManager entities, Announcer announcer) {
        this.entities = entities;
        this.announcer = announcer;
    }

    @Override
    public String what() {
        return "conversations without a word";
    }

    /** They are locked first: somebody may be about to say the first word. */
    @Override
    public int tidy(Instant now, int most) {
        List<?> rows =
                entities.createNativeQuery(
                                """
                                select cast(shop_id as text), cast(id as text) from conversation_conversation
                                where last_number = 0 and started_at < ?1
                                order by started_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(now.minus(KEPT)))
                        .setParameter(2, most)
                        .getResultList();
        List<ConversationErased> gone = rows.stream().map(EmptyConversations::erased).toList();
        gone.forEach(announcer::announce);
        delete(String.join(",", gone.stream().map(one -> one.conversation().toString()).toList()));
        return gone.size();
    }

    private static ConversationErased erased(Object row) {
        Object[] parts = (Object[]) row;
        return new ConversationErased(
                ShopId.of((String) parts[0]), ConversationId.of((String) parts[1]), false);
    }

    private void delete(String list) {
        if (!list.isEmpty()) {
            entities.createNativeQuery(
                            """
                            delete from conversation_linked_payment
                            where conversation_id = any (cast(string_to_array(?1, ',') as uuid[]))
                            """)
                    .setParameter(1, list)
                    .executeUpdate();
            entities.createNativeQuery(
                            """
                            delete from conversation_conversation
                            where id = any (cast(string_to_array(?1, ',') as uuid[]))
                            """)
                    .setParameter(1, list)
                    .executeUpdate();
        }
    }
}
