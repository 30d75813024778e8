package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secrets of a connection to Stripe, each sealed for its shop, itself and its own purpose. */
@Embeddable
public class SealedKeys {

    private static final String WEBHOOK = "stripe-webhook/";
    private static final String KEY = "stripe-key/";

    /** None as long as there is no endpoint at Stripe: then no event can be verified. */
    @Column(name = "webhook_secret")
    private byte @Nullable [] webhookSecret;

    @Column(name = "api_key")
    private byte @Nullable [] apiKey;

    /** Whether the key is for reading alone. */
    @Column(name = "read_only")
    private boolean readOnly;

    protected SealedKeys() {}

    /** Seals and opens for one connection. */
    record Seal(SecretBox box, ShopId shop, UUID connection) {

        byte[] sealed(String what, String text) {
            return box.seal(shop, what + connection, text);
        }

        String opened(String what, byte[] kept) {
            return box.open(shop, what + connection, kept);
        }
    }

    void takeWebhookSecret(String secret, Seal seal) {
        webhookSecret = seal.sealed(WEBHOOK, secret);
    }

    void takeApiKey(String key, Seal seal) {
        apiKey = seal.sealed(KEY, key);
    }

    void areReadOnly(boolean wanted) {
        readOnly = wanted;
    }

    /** They are of another account or mode. */
    void leave() {
        webhookSecret = null;
        apiKey = null;
    }

    boolean readOnly() {
        return readOnly;
    }

    boolean hasApiKey() {
        return apiKey != null;
    }

    boolean hasWebhookSecret() {
        return webhookSecret != null;
    }

    /** Whether it is that key; one that cannot be opened is no longer known. */
    boolean isApiKey(String key, Seal seal) {
        return isKept(KEY, apiKey, key, seal);
    }

    /** Whether it is that secret of the endpoint. */
    boolean isWebhookSecret(String secret, Seal seal) {
        return isKept(WEBHOOK, webhookSecret, secret, seal);
    }

    private static boolean isKept(String what, byte @Nullable [] kept, String text, Seal seal) {
        try {
            return kept != null && StripeKeys.isSame(seal.opened(what, kept), text);
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** The restricted key, or the one that follows it, to be kept elsewhere. */
    Optional<String> sealedApiKey(Optional<String> newer, Seal seal) {
        return newer.map(key -> seal.sealed(KEY, key))
                .or(() -> Optional.ofNullable(apiKey))
                .map(Base64.getEncoder()::encodeToString);
    }

    /** A key that was sealed here and kept elsewhere. */
    static String openedApiKey(String sealed, Seal seal) {
        return seal.opened(KEY, Base64.getDecoder().decode(sealed));
    }

    Optional<String> apiKey(Seal seal) {
        return Optional.ofNullable(apiKey).map(kept -> seal.opened(KEY, kept));
    }

    String webhookSecret(Seal seal) {
        if (webhookSecret == null) {
            throw Refusal.unavailable(
                    "no_webhook_secret", "The secret of the endpoint is not known yet.");
        }
        return seal.opened(WEBHOOK, webhookSecret);
    }
}
