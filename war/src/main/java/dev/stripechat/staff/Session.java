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

/**
 * One sign-in on one device. It lives twelve hours and ends at once when signed out; in a frame of the shop's
 * administration it ends half an hour after its last use as well.
 */
@Entity
@Table(name = "staff_session")
public class Session {

    static final Duration LIFE = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);

    /** So often at most a use is written down. */
    private static final Duration USE = Duration.ofMinutes(1);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Null unless it ends when it is not used. */
    @Column(name = "idle_seconds")
    private Integer idleSeconds;

    @Column(name = "latest_end")
    private Instant latestEnd;

    protected Session() {}

    Session(OpaqueToken token, Member member, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = member.shop().value();
        this.accountId = member.id().value();
        this.expiresAt = now.plus(LIFE);
    }

    /** One that ends when it is not used. */
    static Session inFrame(OpaqueToken token, Member member, Instant now) {
        Session session = new Session(token, member, now);
        session.idleSeconds = Math.toIntExact(IDLE.toSeconds());
        session.latestEnd = session.expiresAt;
        session.expiresAt = now.plus(IDLE);
        return session;
    }

    /** It is used, and lives on for that where use is what keeps it. */
    void used(Instant now) {
        if (idleSeconds == null || !now.plusSeconds(idleSeconds).isAfter(expiresAt.plus(USE))) {
            return;
        }
        Instant later = now.plusSeconds(idleSeconds);
        expiresAt = later.isAfter(latestEnd) ? latestEnd : later;
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
