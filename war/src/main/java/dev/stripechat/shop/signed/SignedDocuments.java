package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.web.StrictJson;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.JoseException;

/**
 * Documents that shops sign, as JWS by jose4j. The body is read by our own binding, because jose4j rounds or refuses numbers
 * that are too large, and the shop shall be told which one it was.
 */
final class SignedDocuments {

    private static final List<String> PROOF = List.of("iss", "aud", "exp", "nbf", "iat", "jti");

    private final Shops shops;
    private final ShopSignature signature;

    SignedDocuments(Shops shops, PublicUrl publicUrl, Clock clock) {
        this.shops = shops;
        this.signature = new ShopSignature(publicUrl, clock);
    }

    /**
     * The claims of a document of that kind; nothing, when it does not prove that its shop signed it.
     *
     * @param kind the type without its ending, like {@code checkout}
     */
    Optional<JsonObject> proved(String kind, String compact) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(compact);
            JsonObject claims = json(jws.getUnverifiedPayload());
            Shop shop = shops.named(issuer(claims)).orElseThrow(SignedDocuments::noProof);
            JwtContext context = new JwtContext(compact, proofOf(claims), List.of(jws));
            signature.of(shop).processContext(context);
            return Optional.of(claims).filter(any -> ShopSignature.isOf(kind, context));
        } catch (JoseException
                | InvalidJwtException
                | GeneralSecurityException
                | IllegalArgumentException
                | Refusal wrong) {
            return Optional.empty();
        }
    }

    /** The shop that it says it is of. */
    static ShopId issuer(JsonObject claims) {
        return ShopId.of(claims.getString("iss", ""));
    }

    /** The same of a document that proves nothing, if it says so. */
    static Optional<ShopId> claimed(String compact) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(compact);
            return Optional.of(issuer(json(jws.getUnverifiedPayload())));
        } catch (JoseException | IllegalArgumentException | Refusal noDocument) {
            return Optional.empty();
        }
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
            throw noProof();
        }
    }

    private static IllegalArgumentException noProof() {
        return new IllegalArgumentException("no proof");
    }
}
