package dev.stripechat.architecture.planted.conversation.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Asks what it is told to ask. */
class AsksAnything {

    private static final String ALL = "select m from Message m where ";

    private final EntityManager entities;

    AsksAnything(EntityManager entities) {
        this.entities = entities;
    }

    List<?> written(String text) {
        return entities.createNativeQuery(ALL + "m.text = '" + text + "'").getResultList();
    }
}
