package dev.stripechat.conversation.store;

import dev.stripechat.runtime.UseCase;
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

    @Inject
    EmptyConversations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "conversations without a word";
    }

    /** They are locked first: somebody may be about to say the first word. */
    @Override
    public int tidy(Instant now, int most) {
        List<?> ids =
                entities.createNativeQuery(
                                """
                                select cast(id as text) from conversation_conversation
                                where last_number = 0 and started_at < ?1
                                order by started_at limit ?2 for update skip locked
                                """)
                        .setParameter(1, Timestamp.from(now.minus(KEPT)))
                        .setParameter(2, most)
                        .getResultList();
        String list = String.join(",", ids.stream().map(String::valueOf).toList());
        if (!ids.isEmpty()) {
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
        return ids.size();
    }
}
