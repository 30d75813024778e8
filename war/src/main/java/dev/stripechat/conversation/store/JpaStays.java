package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Stay;
import dev.stripechat.conversation.Stays;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** Stays in {@code conversation_stay}. */
@Dependent
class JpaStays implements Stays {

    private static final String KEEP =
            """
            insert into conversation_stay (shop_id, conversation_id, checkout_id, customer_id)
            values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4)
            on conflict (conversation_id, checkout_id) do nothing
            """;

    private static final String AT =
            """
            select cast(c.id as text) from conversation_stay s
            join conversation_conversation c on c.id = s.conversation_id and c.shop_id = s.shop_id
            where s.shop_id = cast(?1 as uuid) and s.checkout_id = ?2 and s.customer_id = c.customer_id
            order by c.id
            """;

    private final EntityManager entities;

    @Inject
    JpaStays(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(Stay stay) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, stay.shop().toString())
                .setParameter(2, stay.conversation().toString())
                .setParameter(3, stay.checkout())
                .setParameter(4, stay.customer())
                .executeUpdate();
    }

    @Override
    public List<ConversationId> at(ShopId shop, String checkoutId) {
        List<?> ids =
                entities.createNativeQuery(AT)
                        .setParameter(1, shop.toString())
                        .setParameter(2, checkoutId)
                        .getResultList();
        return Stream.of(ids.toArray()).map(Object::toString).map(ConversationId::of).toList();
    }
}
