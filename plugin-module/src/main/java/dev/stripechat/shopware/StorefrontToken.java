package dev.stripechat.shopware;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The shop's word for a shopper on one of its pages (a JWT, HS256). It says nothing of a cart or an order.
 *
 * <p>Read by hand: its dates have decimals, which libraries refuse, and there is nothing to choose in it. What a shop
 * leaves out for want of permission is empty.
 *
 * @param shopId the shop's own id
 * @param expiresAt ten minutes after it was made
 * @param salesChannelId where the shopper is
 * @param customerId the account or the guest
 * @param currencyId in which currency
 * @param languageId in which language
 * @param paymentMethodId what is chosen
 * @param shippingMethodId what is chosen
 */
public record StorefrontToken(
        String shopId,
        Instant expiresAt,
        Optional<String> salesChannelId,
        Optional<String> customerId,
        Optional<String> currencyId,
        Optional<String> languageId,
        Optional<String> paymentMethodId,
        Optional<String> shippingMethodId) {

    private static final int LONGEST = 16_000;
    private static final int PARTS = 3;

    /** Between the shop's clock and ours. */
    private static final Duration LEEWAY = Duration.ofSeconds(10);

    /** Refuses a token that this shop has not signed, or that is not valid now. */
    public static StorefrontToken verified(String compact, Registration shop, Instant now) {
        return verified(compact, shop.shopId(), shop.accepted(now), now);
    }

    /**
     * Refuses a token that this shop has not signed with one of these, or that is not valid now; always with 401.
     *
     * @param shopId whose token it must be
     */
    public static StorefrontToken verified(
            String compact, String shopId, List<Secret> secrets, Instant now) {
        try {
            Fields claims = signed(compact, secrets);
            Instant expiresAt = claims.moment("exp");
            boolean inTime =
                    now.isBefore(expiresAt.plus(LEEWAY))
                            && !now.plus(LEEWAY).isBefore(claims.moment("nbf"))
                            && !now.plus(LEEWAY).isBefore(claims.moment("iat"));
            if (inTime && claims.text("iss").equals(shopId)) {
                return read(shopId, expiresAt, claims);
            }
        } catch (ProtocolRefused malformed) {
            throw refused();
        }
        throw refused();
    }

    private static ProtocolRefused refused() {
        return ProtocolRefused.unproved(
                "The token of the shop is not valid.", "Das Token des Shops ist nicht gültig.");
    }

    private static StorefrontToken read(String shopId, Instant expiresAt, Fields claims) {
        return new StorefrontToken(
                shopId,
                expiresAt,
                claims.textIfAny("salesChannelId"),
                claims.textIfAny("customerId"),
                claims.textIfAny("currencyId"),
                claims.textIfAny("languageId"),
                claims.textIfAny("paymentMethodId"),
                claims.textIfAny("shippingMethodId"));
    }

    private static Fields signed(String compact, List<Secret> secrets) {
        String[] parts = compact.split("\\.", -1);
        if (compact.length() > LONGEST || parts.length != PARTS) {
            throw refused();
        }
        byte[] message = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
        byte[] signature = decoded(parts[2]);
        if (secrets.stream()
                .noneMatch(
                        secret ->
                                MessageDigest.isEqual(Signature.raw(secret, message), signature))) {
            throw refused();
        }
        Fields header = Fields.of(decoded(parts[0]));
        if (!header.text("alg").equals("HS256") || header.json().containsKey("crit")) {
            throw refused();
        }
        return Fields.of(decoded(parts[1]));
    }

    /** Base64url in its one right spelling. */
    private static byte[] decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }
}
