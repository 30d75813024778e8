package dev.stripechat.admin;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to make the first admin of an installation that has none, and with them the first shop. Each start of a node
 * prints one; all are over when one has been used.
 */
@Entity
@Table(name = "admin_setup_link")
public class SetUpLink {

    static final Duration LIFE = Duration.ofHours(24);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SetUpLink() {}

    SetUpLink(OpaqueToken token, ShopId shop, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = shop.value();
        this.expiresAt = now.plus(LIFE);
    }

    /** The shop that it makes, unless there is one of that id. */
    public ShopId shop() {
        return new ShopId(shopId);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
