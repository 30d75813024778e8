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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtContext;

/** ShopTokens as JWS by jose4j. */
@Dependent
class JoseShopTokens implements ShopTokens {

    private static final int MAX_LENGTH = 4096;

    private final ShopSignature signature;

    @Inject
    JoseShopTokens(PublicUrl publicUrl, Clock clock) {
        this.signature = new ShopSignature(publicUrl, clock);
    }

    @Override
    public ShopToken verified(Shop shop, String compact) {
        if (compact.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            JwtContext context = signature.of(shop).process(compact);
            JwtClaims claims = context.getJwtClaims();
            if (ShopSignature.isDocument(context) || !claims.hasClaim("checkoutId")) {
                throw refused();
            }
            return token(shop, claims);
        } catch (InvalidJwtException
                | MalformedClaimException
                | GeneralSecurityException
                | IllegalArgumentException
                | Refusal wrong) {
            throw refused();
        }
    }

    private static ShopToken token(Shop shop, JwtClaims claims) throws MalformedClaimException {
        return new ShopToken(
                shop.id(),
                claims.getStringClaimValue("checkoutId"),
                text(claims, "paymentIntentId").map(PaymentIntentId::new),
                amount(claims),
                text(claims, "salesChannel"),
                text(claims, "orderId"),
                text(claims, "customerId"),
                Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis()));
    }

    private static Optional<String> text(JwtClaims claims, String name)
            throws MalformedClaimException {
        return Optional.ofNullable(claims.getStringClaimValue(name));
    }

    private static Optional<Money> amount(JwtClaims claims) throws MalformedClaimException {
        Long minor = claims.getClaimValue("amount", Long.class);
        String currency = claims.getStringClaimValue("currency");
        if ((minor == null) != (currency == null)) {
            throw refused();
        }
        return Optional.ofNullable(minor).map(known -> new Money(known, currency));
    }

    private static Refusal refused() {
        return Refusal.invalid(
                "bad_shop_token", "The ShopToken is not valid for this shop, or no longer.");
    }
}
