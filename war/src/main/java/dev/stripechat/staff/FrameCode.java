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

/** What a page in a frame of the shop's administration changes for a session, once, within a minute. */
@Entity
@Table(name = "staff_frame_code")
public class FrameCode {

    static final Duration LIFE = Duration.ofSeconds(60);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected FrameCode() {}

    FrameCode(OpaqueToken code, Member member, Instant now) {
        this.tokenHash = code.hash();
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

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
