package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The right to choose a new password for one account, once, within an hour. */
@Entity
@Table(name = "staff_reset_link")
public class ResetLink {

    static final Duration LIFE = Duration.ofHours(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ResetLink() {}

    ResetLink(OpaqueToken token, Member member, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = member.shop().value();
        this.accountId = member.id().value();
        this.expiresAt = now.plus(LIFE);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public StaffId account() {
        return new StaffId(accountId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
