package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.ShopTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** ShopTokens as JWS by jose4j: EdDSA alone, so no other algorithm can be talked into. */
@Dependent
class JoseShopTokens implements ShopTokens {

    private static final int LONGEST_LIFE_MINUTES = 15;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final int MAX_LENGTH = 4096;

    private final PublicUrl publicUrl;
    private final Clock clock;

    @Inject
    JoseShopTokens(PublicUrl publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public ShopToken verified(Shop shop, String compact) {
        if (compact.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            JwtClaims claims = consumer(shop).processToClaims(compact);
            if (!claims.hasClaim("checkoutId")) {
                throw refused();
            }
            return new ShopToken(
                    shop.id(),
                    claims.getStringClaimValue("checkoutId"),
                    Optional.ofNullable(claims.getStringClaimValue("paymentIntentId"))
                            .map(PaymentIntentId::new),
                    amount(claims));
        } catch (InvalidJwtException
                | MalformedClaimException
                | GeneralSecurityException
                | IllegalArgumentException
                | Refusal wrong) {
            throw refused();
        }
    }

    private JwtConsumer consumer(Shop shop) throws GeneralSecurityException {
        return new JwtConsumerBuilder()
                .setVerificationKey(key(shop))
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

    private static Optional<Money> amount(JwtClaims claims) throws MalformedClaimException {
        Long minor = claims.getClaimValue("amount", Long.class);
        String currency = claims.getStringClaimValue("currency");
        return minor == null || currency == null
                ? Optional.empty()
                : Optional.of(new Money(minor, currency));
    }

    private static PublicKey key(Shop shop) throws GeneralSecurityException {
        byte[] x509 =
                Base64.getDecoder().decode(shop.publicKey().orElseThrow(JoseShopTokens::refused));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "bad_shop_token", "The ShopToken is not valid for this shop, or no longer.");
    }
}
