package dev.stripechat.contracts;

import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** A look at tables, and rows put into them, past all ports. */
@UseCase
public class Rows {

    private final EntityManager entities;

    @Inject
    public Rows(EntityManager entities) {
        this.entities = entities;
    }

    public void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    /** One column, as text. */
    public List<String> of(String sql) {
        return ((List<?>) entities.createNativeQuery(sql).getResultList())
                .stream().map(String::valueOf).toList();
    }
}
