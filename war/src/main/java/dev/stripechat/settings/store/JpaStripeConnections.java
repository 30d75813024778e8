package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.settings.StripeConnections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Connections in {@code settings_stripe_connection}. */
@Dependent
class JpaStripeConnections implements StripeConnections {

    private final EntityManager entities;

    @Inject
    JpaStripeConnections(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<StripeConnection> named(StripeConnectionId id) {
        return Optional.ofNullable(entities.find(StripeConnection.class, id.value()));
    }

    @Override
    public List<StripeConnection> of(ShopId shop) {
        return entities.createQuery(
                        "select c from StripeConnection c where c.shopId = :shop order by c.savedAt",
                        StripeConnection.class)
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public void alone(ShopId shop) {
        NamedLock.take(entities, "settings stripe " + shop);
    }

    @Override
    public void keep(StripeConnection connection) {
        entities.persist(connection);
    }

    @Override
    public void forget(StripeConnection connection) {
        entities.remove(connection);
    }
}
