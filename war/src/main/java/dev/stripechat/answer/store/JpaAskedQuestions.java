package dev.stripechat.answer.store;

import dev.stripechat.answer.AskedQuestion;
import dev.stripechat.answer.AskedQuestions;
import dev.stripechat.answer.Figures;
import dev.stripechat.answer.Lesson;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions in {@code answer_asked}. */
@Dependent
class JpaAskedQuestions implements AskedQuestions {

    private static final String OF_CONVERSATION =
            "select q from AskedQuestion q where q.shopId = :shop and q.conversationId = :conversation"
                    + " order by q.number, q.part";
    private static final String NAMED =
            """
            select q from AskedQuestion q where q.shopId = :shop and q.id = :id
            """;
    private static final String SINCE =
            """
            select q from AskedQuestion q where q.shopId = :shop and q.at >= :from order by q.at desc, q.id
            """;
    private static final String UNANSWERED =
            """
            select q from AskedQuestion q where q.shopId = :shop and q.dismissed = false and q.at < :before
            and q.outcome in (dev.stripechat.answer.Outcome.HANDED_OVER, dev.stripechat.answer.Outcome.FAILED)
            order by q.at desc, q.id
            """;
    private static final String ASKED_BACK =
            """
            select q from AskedQuestion q where q.shopId = :shop and q.dismissed = false and q.at < :before
            and q.outcome = dev.stripechat.answer.Outcome.ASKED order by q.at desc, q.id
            """;
    private static final String RATED_BADLY =
            """
            select q from AskedQuestion q where q.shopId = :shop and q.dismissed = false and q.at < :before
            and q.outcome = dev.stripechat.answer.Outcome.ANSWERED and q.rated in ('NO', 'PARTLY')
            order by q.at desc, q.id
            """;

    /** Counted as {@link Figures#of} does, where the questions are: a shop may have asked half a million in three months. */
    private static final String BY_DAY =
            """
            select cast(cast(q.at at time zone 'utc' as date) as text), count(*),
                count(*) filter (where outcome = 'ANSWERED'),
                count(*) filter (where outcome = 'ASKED'),
                count(*) filter (where resolved),
                count(*) filter (where outcome not in ('ANSWERED', 'ASKED')),
                count(*) filter (where outcome = 'ANSWERED' and not contradicted and rated <> 'NO'),
                count(*) filter (where rated = 'YES'),
                count(*) filter (where rated = 'PARTLY'),
                count(*) filter (where rated = 'NO')
            from answer_asked q where q.shop_id = ?1 and q.at >= ?2 group by 1
            """;

    private static final String FORGET =
            "delete from AskedQuestion q where q.shopId = :shop and q.conversationId = :conversation";

    private static final String FORGET_OLD =
            """
            delete from answer_asked where id in
                (select id from answer_asked where at < ?1 order by at limit ?2 for update skip locked)
            """;

    private final EntityManager entities;

    @Inject
    JpaAskedQuestions(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever keeps one holds its conversation: nobody else keeps the same meanwhile. */
    @Override
    public void keep(AskedQuestion question) {
        boolean isKnown =
                of(question.shop(), question.conversation()).stream().anyMatch(question::isSameAs);
        if (!isKnown) {
            entities.persist(question);
        }
    }

    @Override
    public List<AskedQuestion> of(ShopId shop, ConversationId conversation) {
        return in(shop, entities.createQuery(OF_CONVERSATION, AskedQuestion.class))
                .setParameter("conversation", conversation.value())
                .getResultList();
    }

    @Override
    public Optional<AskedQuestion> named(ShopId shop, UUID id) {
        return in(shop, entities.createQuery(NAMED, AskedQuestion.class))
                .setParameter("id", id)
                .getResultStream()
                .findAny();
    }

    @Override
    public List<AskedQuestion> open(ShopId shop, Lesson lesson, Instant before, int most) {
        return in(shop, open(lesson))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<AskedQuestion> open(Lesson lesson) {
        return switch (lesson) {
            case UNANSWERED -> entities.createQuery(UNANSWERED, AskedQuestion.class);
            case ASKED_BACK -> entities.createQuery(ASKED_BACK, AskedQuestion.class);
            case RATED_BADLY -> entities.createQuery(RATED_BADLY, AskedQuestion.class);
        };
    }

    @Override
    public List<AskedQuestion> since(ShopId shop, Instant from, int most) {
        return in(shop, entities.createQuery(SINCE, AskedQuestion.class))
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Figures> figures(ShopId shop, Instant from) {
        List<?> days =
                entities.createNativeQuery(BY_DAY)
                        .setParameter(1, shop.value())
                        .setParameter(2, Timestamp.from(from))
                        .getResultList();
        return days.stream().map(row -> FigureRow.read((Object[]) row)).toList();
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        entities.createQuery(FORGET)
                .setParameter("shop", shop.value())
                .setParameter("conversation", conversation.value())
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment, int most) {
        return entities.createNativeQuery(FORGET_OLD)
                .setParameter(1, Timestamp.from(moment))
                .setParameter(2, most)
                .executeUpdate();
    }

    private static TypedQuery<AskedQuestion> in(ShopId shop, TypedQuery<AskedQuestion> query) {
        return query.setParameter("shop", shop.value());
    }
}
