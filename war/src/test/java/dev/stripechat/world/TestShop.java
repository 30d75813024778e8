package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
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

    /** The key that its backend signs with. */
    public PrivateKey privateKey() {
        return keys.getPrivate();
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

    /** A ShopToken that names a checkout and no payment, good for ten minutes. */
    public String tokenAt(String audience, String checkout) {
        JwtClaims claims = claims(audience);
        claims.setStringClaim("checkoutId", checkout);
        return signed(claims);
    }

    /** What the shop's backend says is in a checkout, signed at that moment. */
    public String document(String audience, String checkout, Instant at, String cart) {
        return documentAs(this, audience, checkout, at, cart);
    }

    /** The same in the name of a shop, signed with the own key all the same. */
    public String documentAs(
            TestShop issuer, String audience, String checkout, Instant at, String cart) {
        JwtClaims claims = issuer.claims(audience);
        claims.setStringClaim("checkoutId", checkout);
        claims.setIssuedAt(NumericDate.fromSeconds(at.getEpochSecond()));
        String payload = claims.toJson().replaceFirst("}$", "");
        return signed(payload + ",\"checkout\":" + cart + "}", Optional.of("checkout+jwt"));
    }

    /** A document of that type, like {@code payment-attempt+jwt}, with these claims (JSON) beside the usual ones. */
    public String document(String audience, String type, Instant at, JsonObject more) {
        JwtClaims claims = claims(audience);
        claims.unsetClaim("checkoutId");
        JsonObject all = JsonParser.parseString(claims.toJson()).getAsJsonObject();
        all.addProperty("iat", at.toEpochMilli() / 1000.0);
        all.addProperty("exp", at.getEpochSecond() + 600);
        more.entrySet().forEach(claim -> all.add(claim.getKey(), claim.getValue()));
        return signed(all.toString(), Optional.of(type));
    }

    public String signed(JwtClaims claims) {
        return signed(claims.toJson(), Optional.empty());
    }

    private String signed(String payload, Optional<String> type) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            type.ifPresent(typ -> jws.setHeader("typ", typ));
            jws.setPayload(payload);
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
