package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A Stripe account of a shop in one mode. It is born when an admin saves it, its secret can be replaced, and every
 * webhook of that account comes in by its id.
 */
@Entity
@Table(name = "settings_stripe_connection")
public class StripeConnection {

    /** T04: a shorter secret can be guessed, and an empty one signs everything. */
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=_-]{24,200}");

    private static final Pattern ACCOUNT = Pattern.compile("acct_[A-Za-z0-9]{6,64}");

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String account;

    @Column(name = "webhook_secret")
    private byte[] webhookSecret;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected StripeConnection() {}

    /** A new connection, without a secret yet. */
    public StripeConnection(StripeConnectionId id, ShopId shop) {
        this.id = id.value();
        this.shopId = shop.value();
    }

    /**
     * Takes what the admin entered.
     *
     * @throws Refusal invalid, naming the field, when account or secret cannot be right; nothing is changed then
     */
    public void connect(
            Mode newMode, String newAccount, String secret, SecretBox box, Instant now) {
        if (!ACCOUNT.matcher(newAccount).matches()) {
            throw Refusal.invalid("bad_account", "The Stripe account id starts with \"acct_\".");
        }
        if (!WEBHOOK_SECRET.matcher(secret).matches()) {
            throw Refusal.invalid(
                    "bad_webhook_secret",
                    "The webhook signing secret starts with \"whsec_\" and has at least 24 more characters."
                            + " Copy it from the webhook endpoint in the Stripe dashboard.");
        }
        this.webhookSecret = box.seal(shop(), purpose(), secret);
        this.mode = newMode;
        this.account = newAccount;
        this.savedAt = now;
    }

    public StripeConnectionId id() {
        return new StripeConnectionId(id);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public Mode mode() {
        return mode;
    }

    public String account() {
        return account;
    }

    /**
     * The secret that Stripe signs this connection's webhooks with.
     *
     * @throws Refusal unavailable, when the server's key does not open it
     */
    public String webhookSecret(SecretBox box) {
        return box.open(shop(), purpose(), webhookSecret);
    }

    private String purpose() {
        return "stripe-webhook/" + id;
    }
}
