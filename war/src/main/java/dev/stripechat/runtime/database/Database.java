package dev.stripechat.runtime.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one place where the container hands over the EntityManager; all others take it by constructor. */
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "stripe-chat")
    private EntityManager entityManager;
}
