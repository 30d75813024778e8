package dev.stripechat.staff.store;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.ResetLink;
import dev.stripechat.staff.ResetLinks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Links in {@code staff_reset_link}. */
@Dependent
class JpaResetLinks implements ResetLinks {

    private final EntityManager entities;

    @Inject
    JpaResetLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<ResetLink> held(OpaqueToken token, Instant now) {
        return entities.createQuery(
                        "select l from ResetLink l where l.tokenHash = :hash", ResetLink.class)
                .setParameter("hash", token.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(link -> now.isBefore(link.expiresAt()))
                .findAny();
    }

    @Override
    public void keep(ResetLink link) {
        entities.persist(link);
    }

    @Override
    public void endAll(Member member) {
        entities.createQuery(
                        "delete from ResetLink l where l.shopId = :shop and l.accountId = :account")
                .setParameter("shop", member.shop().value())
                .setParameter("account", member.id().value())
                .executeUpdate();
    }
}
