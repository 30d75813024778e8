package dev.stripechat.admin.store;

import dev.stripechat.admin.SetUpLink;
import dev.stripechat.admin.SetUpLinks;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Links in {@code admin_setup_link}. */
@Dependent
class JpaSetUpLinks implements SetUpLinks {

    private final EntityManager entities;

    @Inject
    JpaSetUpLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<SetUpLink> good(OpaqueToken token, Instant now) {
        return Optional.ofNullable(entities.find(SetUpLink.class, token.hash()))
                .filter(link -> !link.isOver(now));
    }

    @Override
    public void keep(SetUpLink link) {
        entities.persist(link);
    }

    @Override
    public void forgetOld(Instant now) {
        entities.createQuery("delete from SetUpLink l where l.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void endAll() {
        entities.createQuery("delete from SetUpLink l").executeUpdate();
    }
}
