package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shop and we have agreed on, as it is stored: every secret sealed for this shop and its own purpose. */
@Embeddable
public class SealedTrust {

    private static final String SEPARATOR = "\n";

    private String url = "";

    @Column(name = "current_secret")
    private byte @Nullable [] currentSecret;

    @Column(name = "pending_secret")
    private byte @Nullable [] pendingSecret;

    @Column(name = "pending_url")
    private @Nullable String pendingUrl;

    @Column(name = "previous_secret")
    private byte @Nullable [] previousSecret;

    @Column(name = "rotated_at")
    private @Nullable Instant rotatedAt;

    @Column(name = "signs_twice")
    private boolean signsTwice;

    @Column(name = "api_keys")
    private byte @Nullable [] apiKeys;

    /** Nothing is agreed yet. */
    protected SealedTrust() {}

    /** Seals and opens for one installation. */
    record Seal(SecretBox box, ShopId shop, UUID installation) {

        byte @Nullable [] sealed(String what, Optional<String> text) {
            return text.map(plain -> box.seal(shop, purpose(what), plain)).orElse(null);
        }

        Optional<String> opened(String what, byte @Nullable [] kept) {
            return Optional.ofNullable(kept).map(bytes -> box.open(shop, purpose(what), bytes));
        }

        private String purpose(String what) {
            return "shopware-" + what + "/" + installation;
        }
    }

    void agrees(Trust trust, Seal seal) {
        url = trust.url();
        currentSecret = seal.sealed("current", trust.current());
        pendingSecret = seal.sealed("pending", trust.pending().map(Trust.Pending::secret));
        pendingUrl = trust.pending().map(Trust.Pending::url).orElse(null);
        previousSecret = seal.sealed("previous", trust.previous().map(Trust.Previous::secret));
        rotatedAt = trust.previous().map(Trust.Previous::rotatedAt).orElse(null);
        signsTwice = trust.signsTwice();
        apiKeys = seal.sealed("keys", trust.keys().map(SealedTrust::text));
    }

    boolean isConfirmed() {
        return currentSecret != null;
    }

    String url() {
        return url;
    }

    Trust opened(Seal seal) {
        return new Trust(
                url,
                seal.opened("current", currentSecret),
                pending(seal),
                previous(seal),
                signsTwice,
                seal.opened("keys", apiKeys).map(SealedTrust::keys));
    }

    private Optional<Trust.Pending> pending(Seal seal) {
        return seal.opened("pending", pendingSecret)
                .map(next -> new Trust.Pending(next, String.valueOf(pendingUrl)));
    }

    private Optional<Trust.Previous> previous(Seal seal) {
        return Optional.ofNullable(rotatedAt)
                .flatMap(
                        at ->
                                seal.opened("previous", previousSecret)
                                        .map(old -> new Trust.Previous(old, at)));
    }

    private static String text(Trust.Keys keys) {
        return keys.id() + SEPARATOR + keys.secret();
    }

    private static Trust.Keys keys(String text) {
        int cut = text.indexOf(SEPARATOR);
        return new Trust.Keys(text.substring(0, cut), text.substring(cut + 1));
    }
}
