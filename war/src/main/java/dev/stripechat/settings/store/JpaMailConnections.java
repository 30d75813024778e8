package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.MailConnections;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Mail servers in {@code settings_mail_connection}. */
@Dependent
class JpaMailConnections implements MailConnections {

    private final EntityManager entities;

    @Inject
    JpaMailConnections(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<MailConnection> of(ShopId shop) {
        return Optional.ofNullable(entities.find(MailConnection.class, shop.value()));
    }

    @Override
    public void keep(MailConnection connection) {
        entities.persist(connection);
    }

    @Override
    public boolean remove(ShopId shop) {
        Optional<MailConnection> found = of(shop);
        found.ifPresent(entities::remove);
        return found.isPresent();
    }
}
