package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Shop;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * What everything that a shop signs has to prove: EdDSA alone, so no other algorithm can be talked into; made for us; of
 * a short life. Its type keeps one kind from being taken for the other.
 */
final class ShopSignature {

    private static final int LONGEST_LIFE_MINUTES = 15;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final Pattern DOCUMENT =
            Pattern.compile(
                    "(application/)?(?<kind>checkout|payment-attempt|payment-withdrawal)\\+jwt",
                    Pattern.CASE_INSENSITIVE);

    private final PublicUrl publicUrl;
    private final Clock clock;

    ShopSignature(PublicUrl publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * Checks what this shop signed.
     *
     * @throws GeneralSecurityException when the shop's key is none
     * @throws Refusal not signed in, when the shop has no key
     */
    JwtConsumer of(Shop shop) throws GeneralSecurityException {
        return of(
                shop,
                shop.publicKey()
                        .orElseThrow(() -> Refusal.notSignedIn("no_key", "The shop has no key.")));
    }

    /** Checks what was signed for this shop with the private part of that key. */
    JwtConsumer of(Shop shop, String publicKey) throws GeneralSecurityException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key(publicKey))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA)
                .setExpectedIssuer(true, shop.id().toString())
                .setExpectedAudience(true, publicUrl.origin())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setMaxFutureValidityInMinutes(LONGEST_LIFE_MINUTES)
                .setIssuedAtRestrictions(0, LONGEST_LIFE_MINUTES * 60)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    /** Whether it is typed as a document of that kind, like {@code checkout}. */
    static boolean isOf(String kind, JwtContext context) {
        return typeOf(context).equals(Optional.of(kind));
    }

    /** Whether it is typed as a document at all. A ShopToken never is, a document always. */
    static boolean isDocument(JwtContext context) {
        return typeOf(context).isPresent();
    }

    private static Optional<String> typeOf(JwtContext context) {
        return context.getJoseObjects().stream()
                .map(jws -> String.valueOf(jws.getHeaders().getObjectHeaderValue("typ")))
                .map(type -> DOCUMENT.matcher(type.strip()))
                .filter(Matcher::matches)
                .map(parts -> parts.group("kind").toLowerCase(Locale.ROOT))
                .findAny();
    }

    private static PublicKey key(String base64) throws GeneralSecurityException {
        byte[] x509 = Base64.getDecoder().decode(base64);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }
}
