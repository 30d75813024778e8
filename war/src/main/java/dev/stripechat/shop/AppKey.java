package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is put into an app bundle that a shop downloads: where it registers, and the secret by which it is known there. A shop
 * has one at a time; one that was replaced still lets in who came by it, and nobody new.
 */
@Entity
@Table(name = "shop_app_key")
public class AppKey {

    private static final int BYTES = 64;

    @Id private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    private byte[] secret;

    @Column(name = "made_at")
    private Instant madeAt;

    private boolean replaced;

    @Column(name = "versioned_at")
    private @Nullable Instant versionedAt;

    protected AppKey() {}

    /** A new one with a secret of its own. */
    public AppKey(ShopId shop, SecretBox box, Instant now) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.id = UUID.randomUUID();
        this.shopId = shop.value();
        this.secret = box.seal(shop, purpose(), HexFormat.of().formatHex(random));
        this.madeAt = now;
    }

    /** From now on nobody new comes by it. */
    void isReplaced() {
        replaced = true;
    }

    /** A bundle with it was made, of the version of that moment. */
    void isVersioned(Instant at) {
        versionedAt = at;
    }

    /** The moment that the version of its last bundle names, if it was ever in one. */
    Optional<Instant> versionedAt() {
        return Optional.ofNullable(versionedAt);
    }

    /** The id in the address that the bundle registers at. */
    public UUID id() {
        return id;
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** Whether shops that we do not know yet may come by it. */
    public boolean isOpen() {
        return !replaced;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The app secret. */
    public String secret(SecretBox box) {
        return box.open(shop(), purpose(), secret);
    }

    private String purpose() {
        return "shopware-app/" + id;
    }
}
