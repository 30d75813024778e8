package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * By which ShopTokens are signed for a shop that vouches for its shoppers in another way (Ed25519). It is the plugin's, not the
 * shop's: it signs who is at the till and nothing else.
 */
@Entity
@Table(name = "shop_token_key")
public class TokenKey {

    private static final String PURPOSE = "shop-token-key";

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    @Column(name = "made_at")
    private Instant madeAt;

    protected TokenKey() {}

    /** A new one. */
    public TokenKey(ShopId shop, SecretBox box, Instant now) {
        KeyPair pair = random();
        Base64.Encoder base64 = Base64.getEncoder();
        this.shopId = shop.value();
        this.publicKey = base64.encodeToString(pair.getPublic().getEncoded());
        this.privateKey =
                box.seal(shop, PURPOSE, base64.encodeToString(pair.getPrivate().getEncoded()));
        this.madeAt = now;
    }

    private static KeyPair random() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    /** Base64 of its X.509 form. */
    public String publicKey() {
        return publicKey;
    }

    /** Its PKCS #8 form. */
    public byte[] privateKey(SecretBox box) {
        return Base64.getDecoder().decode(box.open(shop(), PURPOSE, privateKey));
    }

    public Instant madeAt() {
        return madeAt;
    }
}
