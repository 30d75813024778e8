package dev.stripechat.world;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A shop: its id, its pages' origin, and the key its backend signs with. */
public final class TestShop {

    private final UUID id = UUID.randomUUID();
    private final KeyPair keys = newKeys();
    private final String origin;

    public TestShop(String origin) {
        this.origin = origin;
    }

    public String id() {
        return id.toString();
    }

    public String origin() {
        return origin;
    }

    /** Base64 of the X.509 form, as {@code stripe-chat.shop.public-key} takes it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** A ShopToken that names a PaymentIntent, good for ten minutes. */
    public String token(String audience, String paymentIntent) {
        JwtClaims claims = claims(audience);
        claims.setStringClaim("paymentIntentId", paymentIntent);
        return signed(claims);
    }

    /** The claims every token of this shop has. */
    public JwtClaims claims(String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(id.toString());
        claims.setAudience(audience);
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setStringClaim("checkoutId", "checkout-" + UUID.randomUUID());
        return claims;
    }

    public String signed(JwtClaims claims) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayload(claims.toJson());
            jws.setKey(keys.getPrivate());
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
