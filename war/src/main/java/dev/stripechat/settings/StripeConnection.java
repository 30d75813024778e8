package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Stripe account of a shop in one mode, for all of its sales channels or for some. It is born when an admin saves it,
 * its secrets can be replaced, and every webhook of that account comes in by its id. With a restricted key we can also
 * ask Stripe; without one it lives by its webhooks alone.
 */
@Entity
@Table(name = "settings_stripe_connection")
public class StripeConnection {

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String account;

    @Embedded private SealedKeys keys;

    @Embedded private Hearing hearing;

    @Column(name = "publishable_key")
    private @Nullable String publishableKey;

    @Embedded private ServedChannels salesChannels;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Embedded private LastCheck lastCheck;

    protected StripeConnection() {}

    /** A new connection, without a secret yet. */
    public StripeConnection(StripeConnectionId id, ShopId shop) {
        this.id = id.value();
        this.shopId = shop.value();
        this.keys = new SealedKeys();
        this.hearing = new Hearing();
        this.lastCheck = new LastCheck();
        this.salesChannels = new ServedChannels();
    }

    /**
     * What an admin enters.
     *
     * @param webhookSecret absent: the stored one stays; without any, a key is needed to get one from Stripe
     * @param apiKey a restricted key; absent: the stored one stays
     * @param readOnly never write into a PaymentIntent; absent: as before
     * @param salesChannels those it is for, none: all; absent: as before
     * @param publishableKey the browser's key, for our own payment page; absent: the stored one stays
     */
    public record Entry(
            Mode mode,
            String account,
            Optional<String> webhookSecret,
            Optional<String> apiKey,
            Optional<Boolean> readOnly,
            Optional<Set<String>> salesChannels,
            Optional<String> publishableKey) {

        /** Without our own payment page. */
        public Entry(
                Mode mode,
                String account,
                Optional<String> webhookSecret,
                Optional<String> apiKey,
                Optional<Boolean> readOnly,
                Optional<Set<String>> salesChannels) {
            this(mode, account, webhookSecret, apiKey, readOnly, salesChannels, Optional.empty());
        }

        /** Account and webhook secret alone, for all sales channels. */
        public static Entry of(Mode mode, String account, String webhookSecret) {
            return new Entry(
                    mode,
                    account,
                    Optional.of(webhookSecret),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Takes what the admin entered. Secrets of another account or mode than before do not stay.
     *
     * @throws Refusal invalid, naming the field, when something cannot be right; nothing is changed then
     */
    public void connect(Entry entry, SecretBox box, Instant now) {
        ConnectionRules.check(entry);
        boolean same = isOf(entry.account(), entry.mode());
        if (!same && entry.webhookSecret().isEmpty() && entry.apiKey().isEmpty()) {
            StripeKeys.checkWebhookSecret("");
        }
        if (!same) {
            keys.leave();
            hearing = new Hearing();
            publishableKey = null;
        }
        if (entry.apiKey().filter(key -> !hasApiKey(key, box)).isPresent()) {
            hearing.isWithAnotherKey();
        }
        if (!same || entry.apiKey().isPresent()) {
            lastCheck.isOver();
        }
        entry.webhookSecret().ifPresent(secret -> hearing.isGiven(isNew(secret, box)));
        entry.webhookSecret().ifPresent(secret -> keys.takeWebhookSecret(secret, seal(box)));
        entry.publishableKey().ifPresent(key -> publishableKey = key);
        entry.apiKey().ifPresent(key -> keys.takeApiKey(key, seal(box)));
        this.mode = entry.mode();
        this.account = entry.account();
        entry.readOnly().ifPresent(keys::areReadOnly);
        entry.salesChannels().ifPresent(salesChannels::are);
        this.savedAt = now;
    }

    /** Whether it is another secret of the endpoint than the one that is kept. */
    boolean isNew(String secret, SecretBox box) {
        return !keys.isWebhookSecret(secret, seal(box));
    }

    SealedKeys keys() {
        return keys;
    }

    /** Stripe was asked what that key may; nothing is kept of a key that was replaced meanwhile. */
    public void wasChecked(String key, SecretBox box, KeyCheck check) {
        if (hasApiKey(key, box)) {
            lastCheck.found(check);
        }
    }

    /** What came of trying the key, if it was tried. */
    public Optional<KeyCheck> lastCheck() {
        return lastCheck.found();
    }

    /** We have made an endpoint at Stripe, which tells its secret this once. */
    public void hearsBy(String endpoint, String secret, SecretBox box) {
        StripeKeys.checkWebhookSecret(secret);
        keys.takeWebhookSecret(secret, seal(box));
        hearing.isOpened(endpoint);
    }

    /** How Stripe's events come in. */
    public Hearing hearing() {
        return hearing;
    }

    public boolean hasWebhookSecret() {
        return keys.hasWebhookSecret();
    }

    /** Whether it is that account in that mode. */
    public boolean isOf(String otherAccount, Mode otherMode) {
        return otherAccount.equals(account) && mode == otherMode;
    }

    /** Stripe has said that the key may not write. */
    public void mayNotWrite() {
        keys.areReadOnly(true);
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

    public boolean isReadOnly() {
        return keys.readOnly();
    }

    public Set<String> salesChannels() {
        return salesChannels.ids();
    }

    /** Whether it is for that sales channel; a checkout that names none may be of any. */
    public boolean serves(Optional<String> salesChannel) {
        return salesChannels.include(salesChannel);
    }

    /** The browser's key, if there is one. */
    public Optional<String> publishableKey() {
        return Optional.ofNullable(publishableKey);
    }

    public boolean hasApiKey() {
        return keys.hasApiKey();
    }

    /** Whether it has that key, and no other one by now. */
    public boolean hasApiKey(String key, SecretBox box) {
        return keys.isApiKey(key, seal(box));
    }

    /** The restricted key, if there is one; refused as unavailable, when the server's key does not open it. */
    public Optional<String> apiKey(SecretBox box) {
        return keys.apiKey(seal(box));
    }

    /** What Stripe signs this connection's webhooks with; unavailable too, as long as there is none. */
    public String webhookSecret(SecretBox box) {
        return keys.webhookSecret(seal(box));
    }

    SealedKeys.Seal seal(SecretBox box) {
        return new SealedKeys.Seal(box, shop(), id);
    }
}
