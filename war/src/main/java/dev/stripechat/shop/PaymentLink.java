package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
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
 * The right to see and pay one payment attempt, as it stands in the address of the page. It lives a month, as a link in a
 * mail has to; a newer one does not end it, for it may be open in another tab.
 */
@Entity
@Table(name = "shop_payment_link")
public class PaymentLink {

    static final Duration LIFE = Duration.ofDays(30);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PaymentLink() {}

    PaymentLink(OpaqueToken token, PaymentAttempt attempt, Instant now) {
        this.tokenHash = token.hash();
        this.shopId = attempt.shop().value();
        this.attemptId = attempt.id().value();
        this.expiresAt = now.plus(LIFE);
    }

    /** What is kept of the token. */
    String tokenHash() {
        return tokenHash;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public PaymentAttemptId attempt() {
        return new PaymentAttemptId(attemptId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
