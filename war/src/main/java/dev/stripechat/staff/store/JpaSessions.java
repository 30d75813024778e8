package dev.stripechat.staff.store;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Session;
import dev.stripechat.staff.Sessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Sessions in {@code staff_session}. */
@Dependent
class JpaSessions implements Sessions {

    private final EntityManager entities;

    @Inject
    JpaSessions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Session> opened(OpaqueToken token, Instant now) {
        return Optional.ofNullable(entities.find(Session.class, token.hash()))
                .filter(session -> now.isBefore(session.expiresAt()));
    }

    @Override
    public void keep(Session session) {
        entities.persist(session);
    }

    @Override
    public void end(OpaqueToken token) {
        Optional.ofNullable(entities.find(Session.class, token.hash())).ifPresent(entities::remove);
    }

    @Override
    public void endAll(Member member) {
        entities.createQuery(
                        "delete from Session s where s.shopId = :shop and s.accountId = :account")
                .setParameter("shop", member.shop().value())
                .setParameter("account", member.id().value())
                .executeUpdate();
    }
}
