package dev.stripechat.answer.store;

import dev.stripechat.answer.ModelConnection;
import dev.stripechat.answer.ModelConnections;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Model services in {@code answer_model_connection}. */
@Dependent
class JpaModelConnections implements ModelConnections {

    private final EntityManager entities;

    @Inject
    JpaModelConnections(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ModelConnection> of(ShopId shop) {
        return Optional.ofNullable(entities.find(ModelConnection.class, shop.value()));
    }

    @Override
    public void keep(ModelConnection connection) {
        entities.persist(connection);
    }

    @Override
    public boolean remove(ShopId shop) {
        Optional<ModelConnection> found = of(shop);
        found.ifPresent(entities::remove);
        return found.isPresent();
    }
}
