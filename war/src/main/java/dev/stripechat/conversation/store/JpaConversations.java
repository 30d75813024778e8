package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conversations in {@code conversation_conversation}, {@code _message} and {@code _linked_payment}. */
@Dependent
class JpaConversations implements Conversations {

    private static final String NAMED =
            "select c from Conversation c where c.id = :id and c.shopId = :shop";

    /** All that are seen in one question: a list of ids for each column, joined by commas. */
    private static final String CHANGED =
            """
            select shop, id, coalesce(last_number, 0), stands from (
                select seen.*, c.last_number, case when c.id is null then 'ERASED'
                       else concat_ws(' ', c.state, c.in_charge, c.agent_id,
                                      coalesce(m.staff_delivered, 0), coalesce(m.staff_seen, 0)) end as stands
                from unnest(string_to_array(?1, ','), string_to_array(?2, ','),
                            string_to_array(?3, ','), string_to_array(?4, ','))
                     as seen (shop, id, up_to, standing)
                left join conversation_conversation c
                  on c.id = cast(seen.id as uuid) and c.shop_id = cast(seen.shop as uuid)
                left join conversation_mark m
                  on m.conversation_id = c.id and m.shop_id = c.shop_id) as now
            where last_number > cast(up_to as bigint) or stands <> standing
            """;

    private final EntityManager entities;

    @Inject
    JpaConversations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Conversation> named(ShopId shop, ConversationId id) {
        return query(shop, id).getResultStream().findAny();
    }

    @Override
    public Optional<Conversation> held(ShopId shop, ConversationId id) {
        return entities.createNamedQuery(PreparedQueries.HELD, Conversation.class)
                .setParameter("id", id.value())
                .setParameter("shop", shop.value())
                .getResultStream()
                .findAny();
    }

    @Override
    public Optional<Conversation> heldForJob(ConversationId id) {
        return Optional.ofNullable(
                entities.find(Conversation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Conversation> newest(ShopId shop, int most) {
        return entities.createQuery(
                        "select c from Conversation c where c.shopId = :shop and c.lastNumber > 0"
                                + " order by c.lastAt desc, c.id",
                        Conversation.class)
                .setParameter("shop", shop.value())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<ConversationId> unanswered(int most) {
        return entities.createQuery(
                        "select c.id from Conversation c where c.answeredUpTo < c.lastNumber"
                                + " order by c.lastAt",
                        UUID.class)
                .setMaxResults(most)
                .getResultStream()
                .map(ConversationId::new)
                .toList();
    }

    @Override
    public List<Known> changed(Collection<Known> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        Query query =
                entities.createNativeQuery(CHANGED)
                        .setParameter(1, joined(seen, Known::shop))
                        .setParameter(2, joined(seen, Known::conversation))
                        .setParameter(3, joined(seen, Known::lastNumber))
                        .setParameter(4, joined(seen, Known::standing));
        return Stream.of(query.getResultList().toArray())
                .map(Object[].class::cast)
                .map(JpaConversations::known)
                .toList();
    }

    private static String joined(Collection<Known> seen, Function<Known, Object> column) {
        return seen.stream().map(column).map(Object::toString).collect(Collectors.joining(","));
    }

    private static Known known(Object[] row) {
        return new Known(
                ShopId.of(row[0].toString()),
                ConversationId.of(row[1].toString()),
                ((Number) row[2]).longValue(),
                row[3].toString());
    }

    @Override
    public void keep(Conversation conversation) {
        entities.persist(conversation);
    }

    @Override
    public void keep(Message message) {
        entities.persist(message);
    }

    @Override
    public Optional<Message> said(Conversation conversation, ClientId clientId) {
        return messages(conversation, "m.clientId = :value", clientId.value())
                .getResultStream()
                .findAny();
    }

    @Override
    public List<Message> after(Conversation conversation, long number) {
        return messages(conversation, "m.number > :value order by m.number", number)
                .getResultList();
    }

    @Override
    public List<Message> after(Conversation conversation, long number, int most) {
        return messages(conversation, "m.number > :value order by m.number", number)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Message> before(Conversation conversation, long number, int most) {
        List<Message> newestFirst =
                messages(conversation, "m.number < :value order by m.number desc", number)
                        .setMaxResults(most)
                        .getResultList();
        List<Message> inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    @Override
    public void keep(LinkedPayment link) {
        entities.persist(link);
    }

    @Override
    public List<LinkedPayment> links(ShopId shop, Collection<ConversationId> conversations) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select l from LinkedPayment l where l.shopId = :shop and l.conversationId in :ids"
                                + " order by l.linkedAt desc",
                        LinkedPayment.class)
                .setParameter("shop", shop.value())
                .setParameter("ids", conversations.stream().map(ConversationId::value).toList())
                .getResultList();
    }

    /** In the order of ids, so that two who hold several of them never wait for each other. */
    @Override
    public List<LinkedPayment> links(ShopId shop, PaymentIntentId payment) {
        return entities.createQuery(
                        "select l from LinkedPayment l"
                                + " where l.shopId = :shop and l.paymentIntent = :payment"
                                + " order by l.conversationId",
                        LinkedPayment.class)
                .setParameter("shop", shop.value())
                .setParameter("payment", payment.value())
                .getResultList();
    }

    @Override
    public List<ConversationId> atCheckout(ShopId shop, String checkoutId) {
        return entities.createQuery(
                        "select c.id from Conversation c"
                                + " where c.shopId = :shop and c.till.checkoutId = :checkout",
                        UUID.class)
                .setParameter("shop", shop.value())
                .setParameter("checkout", checkoutId)
                .getResultStream()
                .map(ConversationId::new)
                .toList();
    }

    private TypedQuery<Conversation> query(ShopId shop, ConversationId id) {
        return entities.createQuery(NAMED, Conversation.class)
                .setParameter("id", id.value())
                .setParameter("shop", shop.value());
    }

    private TypedQuery<Message> messages(
            Conversation conversation, String condition, Object value) {
        return entities.createQuery(
                        "select m from Message m where m.conversationId = :id and m.shopId = :shop and "
                                + condition,
                        Message.class)
                .setParameter("id", conversation.id().value())
                .setParameter("shop", conversation.shop().value())
                .setParameter("value", value);
    }
}
