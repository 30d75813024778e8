package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Reach;
import dev.stripechat.conversation.Sightings;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks in {@code conversation_mark}, in plain SQL: they only grow, whoever writes them, and no entity is in between. */
@Dependent
class JpaSightings implements Sightings {

    private static final String OF =
            """
            select cast(conversation_id as text), shopper_delivered, shopper_seen, staff_delivered, staff_seen
            from conversation_mark
            where shop_id = cast(?1 as uuid)
              and conversation_id = any (cast(string_to_array(?2, ',') as uuid[]))
            """;
    private static final String RAISE =
            """
            insert into conversation_mark as known
                (conversation_id, shop_id, shopper_delivered, shopper_seen, staff_delivered, staff_seen)
            select id, shop_id, least(?3, last_number), least(?4, last_number),
                   least(?5, last_number), least(?6, last_number)
            from conversation_conversation
            where id = cast(?1 as uuid) and shop_id = cast(?2 as uuid) and last_number > 0
            on conflict (conversation_id) do update set
                shopper_delivered = greatest(known.shopper_delivered, excluded.shopper_delivered),
                shopper_seen = greatest(known.shopper_seen, excluded.shopper_seen),
                staff_delivered = greatest(known.staff_delivered, excluded.staff_delivered),
                staff_seen = greatest(known.staff_seen, excluded.staff_seen)
            where excluded.shopper_delivered > known.shopper_delivered
               or excluded.shopper_seen > known.shopper_seen
               or excluded.staff_delivered > known.staff_delivered
               or excluded.staff_seen > known.staff_seen
            """;

    private final EntityManager entities;

    @Inject
    JpaSightings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<ConversationId, Marks> of(ShopId shop, Collection<ConversationId> conversations) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        String ids =
                conversations.stream()
                        .map(ConversationId::toString)
                        .collect(Collectors.joining(","));
        Object[] rows =
                entities.createNativeQuery(OF)
                        .setParameter(1, shop.toString())
                        .setParameter(2, ids)
                        .getResultList()
                        .toArray();
        return Stream.of(rows)
                .map(Object[].class::cast)
                .collect(
                        Collectors.toMap(
                                row -> ConversationId.of(row[0].toString()), JpaSightings::marks));
    }

    private static Marks marks(Object[] row) {
        return new Marks(
                new Reach(number(row[1]), number(row[2])),
                new Reach(number(row[3]), number(row[4])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @Override
    public boolean raise(ShopId shop, ConversationId conversation, Marks to) {
        return entities.createNativeQuery(RAISE)
                        .setParameter(1, conversation.toString())
                        .setParameter(2, shop.toString())
                        .setParameter(3, to.shopper().delivered())
                        .setParameter(4, to.shopper().seen())
                        .setParameter(5, to.staff().delivered())
                        .setParameter(6, to.staff().seen())
                        .executeUpdate()
                > 0;
    }
}
