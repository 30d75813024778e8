package dev.stripechat.staff.store;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.staff.FrameCode;
import dev.stripechat.staff.FrameCodes;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Codes in {@code staff_frame_code}. */
@Dependent
class JpaFrameCodes implements FrameCodes {

    private final EntityManager entities;

    @Inject
    JpaFrameCodes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void keep(FrameCode code) {
        entities.persist(code);
    }

    @Override
    public Optional<FrameCode> taken(OpaqueToken code, Instant now) {
        Optional<FrameCode> found =
                entities.createQuery(
                                "select c from FrameCode c where c.tokenHash = :hash",
                                FrameCode.class)
                        .setParameter("hash", code.hash())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findAny();
        found.ifPresent(entities::remove);
        return found.filter(one -> !one.isOver(now));
    }

    @Override
    public void forgetAll(Member member) {
        entities.createQuery(
                        "delete from FrameCode c where c.shopId = :shop and c.accountId = :account")
                .setParameter("shop", member.shop().value())
                .setParameter("account", member.id().value())
                .executeUpdate();
    }

    @Override
    public void forgetOld(Instant now) {
        entities.createQuery("delete from FrameCode c where c.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
