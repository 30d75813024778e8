package dev.stripechat.conversation.store;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Rating;
import dev.stripechat.conversation.Ratings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Ratings in {@code conversation_rating}. */
@Dependent
class JpaRatings implements Ratings {

    private final EntityManager entities;

    @Inject
    JpaRatings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Rating> of(Conversation conversation) {
        return entities.createQuery(
                        "select r from Rating r where r.conversationId = :id and r.shopId = :shop"
                                + " order by r.closing desc",
                        Rating.class)
                .setParameter("id", conversation.id().value())
                .setParameter("shop", conversation.shop().value())
                .getResultList();
    }

    @Override
    public void keep(Rating rating) {
        entities.persist(rating);
    }
}
