package dev.stripechat.shop.signed;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.shop.ShopTokens;
import dev.stripechat.shop.TokenKey;
import dev.stripechat.shop.TokenKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** ShopTokens as JWS by jose4j: signed with the shop's own key, or with the one that the plugin has for it. */
@Dependent
class JoseShopTokens implements ShopTokens {

    private static final int MAX_LENGTH = 4096;
    private static final Pattern PLUGIN = Pattern.compile(PluginTokens.KEY_ID);

    private final ShopSignature signature;
    private final TokenKeys keys;

    @Inject
    JoseShopTokens(PublicUrl publicUrl, TokenKeys keys, Clock clock) {
        this.signature = new ShopSignature(publicUrl, clock);
        this.keys = keys;
    }

    @Override
    public ShopToken verified(Shop shop, String compact) {
        if (compact.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            JwtContext context = consumer(shop, compact).process(compact);
            JwtClaims claims = context.getJwtClaims();
            if (ShopSignature.isDocument(context) || !claims.hasClaim("checkoutId")) {
                throw refused();
            }
            return token(shop, claims);
        } catch (InvalidJwtException
                | JoseException
                | MalformedClaimException
                | GeneralSecurityException
                | IllegalArgumentException
                | Refusal wrong) {
            throw refused();
        }
    }

    private JwtConsumer consumer(Shop shop, String compact)
            throws JoseException, GeneralSecurityException {
        String keyId = JsonWebStructure.fromCompactSerialization(compact).getKeyIdHeaderValue();
        boolean byPlugin = keyId != null && PLUGIN.matcher(keyId).matches();
        return byPlugin
                ? signature.of(
                        shop,
                        keys.of(shop.id())
                                .map(TokenKey::publicKey)
                                .orElseThrow(JoseShopTokens::refused))
                : signature.of(shop);
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
