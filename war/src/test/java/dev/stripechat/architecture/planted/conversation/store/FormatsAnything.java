package dev.stripechat.architecture.planted.conversation.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Puts values in where they are a part of the query. */
class FormatsAnything {

    private final EntityManager entities;

    FormatsAnything(EntityManager entities) {
        this.entities = entities;
    }

    List<?> of(String table) {
        return entities.createNativeQuery("select * from %s".formatted(table)).getResultList();
    }
}
