package dev.stripechat.shop.signed;

import dev.stripechat.kernel.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The key of a shop's backend, and the tokens it signs. */
public final class ShopKey {

    private final KeyPair keys;

    public ShopKey() {
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a shop is told to trust it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    byte[] publicBytes() {
        return keys.getPublic().getEncoded();
    }

    /** A right token of ten minutes for a checkout, without a payment. */
    public static JwtClaims claims(ShopId shop, String audience, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(shop.toString());
        claims.setAudience(audience);
        claims.setIssuedAt(time(now));
        claims.setExpirationTime(time(now.plusSeconds(600)));
        claims.setJwtId("token-1");
        claims.setStringClaim("checkoutId", "checkout-1");
        return claims;
    }

    /** Signed as a shop signs. */
    public String signed(JwtClaims claims) {
        return signedText(claims.toJson());
    }

    String signedText(String payload) {
        return signed(payload, AlgorithmIdentifiers.EDDSA, keys.getPrivate());
    }

    /** Signed, with that type in its header. */
    String typed(String type, String payload) {
        return signed(payload, AlgorithmIdentifiers.EDDSA, keys.getPrivate(), type);
    }

    /** Signed as a shop signs, under the name of another key. */
    String named(String keyId, JwtClaims claims) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(keyId);
        jws.setKey(keys.getPrivate());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the algorithm "none". */
    static String unsigned(String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    static String signed(String payload, String algorithm, Key key) {
        return signed(payload, algorithm, key, null);
    }

    static String signed(String payload, String algorithm, Key key, @Nullable Object type) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.getHeaders().setObjectHeaderValue("typ", type);
        jws.setPayload(payload);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setDoKeyValidation(false);
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static NumericDate time(Instant at) {
        return NumericDate.fromSeconds(at.getEpochSecond());
    }
}
