package dev.stripechat.architecture.planted.conversation.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Asks as it should: fixed words, and what comes from outside is a parameter. */
class AsksInWords {

    private static final String ALL = "select m from Message m" + " where ";

    private final EntityManager entities;

    AsksInWords(EntityManager entities) {
        this.entities = entities;
    }

    List<?> written(String text) {
        return asked("m.text = :value", text);
    }

    private List<?> asked(String condition, String value) {
        return entities.createQuery(ALL + condition + " order by m.number")
                .setParameter("value", value)
                .getResultList();
    }
}
