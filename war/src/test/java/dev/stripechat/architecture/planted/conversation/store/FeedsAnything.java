package dev.stripechat.architecture.planted.conversation.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Hides behind a private method that it asks what it is told. */
class FeedsAnything {

    private final EntityManager entities;

    FeedsAnything(EntityManager entities) {
        this.entities = entities;
    }

    List<?> first() {
        return sorted("m.number");
    }

    List<?> by(String order) {
        return sorted(order);
    }

    private List<?> sorted(String order) {
        return entities.createQuery("select m from Message m order by " + order).getResultList();
    }
}
