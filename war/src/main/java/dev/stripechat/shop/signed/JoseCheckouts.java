package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.web.StrictJson;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.shop.SignedCheckouts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;

/**
 * Checkout documents as JWS by jose4j. The body is read by our own binding, because jose4j rounds or refuses numbers that
 * are too large, and the shop shall be told which one it was.
 */
@Dependent
class JoseCheckouts implements SignedCheckouts {

    private static final List<String> PROOF = List.of("iss", "aud", "exp", "nbf", "iat", "jti");

    private final Shops shops;
    private final ShopSignature signature;

    @Inject
    JoseCheckouts(Shops shops, PublicUrl publicUrl, Clock clock) {
        this.shops = shops;
        this.signature = new ShopSignature(publicUrl, clock);
    }

    @Override
    public Checkout verified(String compact) {
        JsonObject claims = proved(compact);
        return CheckoutDocument.read(issuer(claims), claims);
    }

    private JsonObject proved(String compact) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(compact);
            JsonObject claims = json(jws.getUnverifiedPayload());
            Shop shop = shops.named(issuer(claims)).orElseThrow(JoseCheckouts::refused);
            JwtContext context = new JwtContext(compact, proofOf(claims), List.of(jws));
            signature.of(shop).processContext(context);
            if (ShopSignature.isOfCheckout(context)) {
                return claims;
            }
        } catch (JoseException
                | InvalidJwtException
                | GeneralSecurityException
                | IllegalArgumentException
                | Refusal wrong) {
            throw refused();
        }
        throw refused();
    }

    private static ShopId issuer(JsonObject claims) {
        return ShopId.of(claims.getString("iss", ""));
    }

    private static JwtClaims proofOf(JsonObject claims) throws InvalidJwtException {
        JsonObjectBuilder proof = Json.createObjectBuilder();
        PROOF.stream()
                .filter(claims::containsKey)
                .forEach(name -> proof.add(name, claims.get(name)));
        return JwtClaims.parse(proof.build().toString());
    }

    /** Whatever the parser stumbles over: it says "too deeply nested" by a bare RuntimeException. */
    private static JsonObject json(String text) {
        try {
            return StrictJson.object(text);
        } catch (RuntimeException noObject) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.notSignedIn(
                "bad_checkout_signature",
                "The document is not signed by this shop, not for us, or no longer valid.");
    }
}
