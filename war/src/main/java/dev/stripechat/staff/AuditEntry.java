package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit log. Written once, never changed. */
@Entity
@Table(name = "staff_audit")
public class AuditEntry {

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    private Instant at;
    private String actor;
    private String action;
    private String subject;

    protected AuditEntry() {}

    public AuditEntry(ShopId shop, Instant at, String actor, String action, String subject) {
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
    }
}
