package dev.stripechat.staff.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.AuditEntry;
import dev.stripechat.staff.AuditLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Audit rows in {@code staff_audit}. */
@Dependent
class JpaAuditLog implements AuditLog {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    JpaAuditLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void write(ShopId shop, String actor, String action, String subject) {
        entities.persist(new AuditEntry(shop, clock.instant(), actor, action, subject));
    }
}
