package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.EventEndpoint;
import dev.stripechat.settings.EventEndpoints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Addresses in {@code settings_event_endpoint}. */
@Dependent
class JpaEventEndpoints implements EventEndpoints {

    private final EntityManager entities;

    @Inject
    JpaEventEndpoints(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<EventEndpoint> of(ShopId shop) {
        return Optional.ofNullable(entities.find(EventEndpoint.class, shop.value()));
    }

    @Override
    public void keep(EventEndpoint endpoint) {
        entities.persist(endpoint);
    }

    @Override
    public void forget(ShopId shop) {
        of(shop).ifPresent(entities::remove);
    }
}
