package dev.stripechat.shop.signed;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.TokenKey;
import dev.stripechat.shop.TokenKeys;
import dev.stripechat.shop.TokenSigner;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** ShopTokens of the plugin as JWS by jose4j. */
@UseCase
public class PluginTokens implements TokenSigner {

    /** Which key a token names that we have signed for a shop. */
    static final String KEY_ID = "plugin";

    /** As long as Shopware's own word for a shopper lives. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final TokenKeys keys;
    private final PublicUrl publicUrl;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public PluginTokens(TokenKeys keys, PublicUrl publicUrl, SecretBox box, Clock clock) {
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public Signed of(ShopToken token) {
        TokenKey key = keys.of(token.shop()).orElseGet(() -> made(token.shop()));
        Instant expiresAt = token.issuedAt().plus(LIFE);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(token.shop().toString());
        claims.setAudience(publicUrl.origin());
        claims.setIssuedAt(NumericDate.fromMilliseconds(token.issuedAt().toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(expiresAt.toEpochMilli()));
        claims.setGeneratedJwtId();
        claims.setStringClaim("checkoutId", token.checkoutId());
        token.salesChannel().ifPresent(id -> claims.setStringClaim("salesChannel", id));
        token.orderId().ifPresent(id -> claims.setStringClaim("orderId", id));
        token.customerId().ifPresent(id -> claims.setStringClaim("customerId", id));
        return new Signed(signed(claims, key), expiresAt);
    }

    private TokenKey made(ShopId shop) {
        return keys.claimed(shop)
                .orElseGet(
                        () -> {
                            TokenKey key = new TokenKey(shop, box, clock.instant());
                            keys.keep(key);
                            return key;
                        });
    }

    private String signed(JwtClaims claims, TokenKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(KEY_ID);
        try {
            jws.setKey(privateKey(key));
            return jws.getCompactSerialization();
        } catch (JoseException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private PrivateKey privateKey(TokenKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(key.privateKey(box)));
    }
}
