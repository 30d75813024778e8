package dev.stripechat.shopware;

import java.time.Instant;
import java.util.Optional;

/**
 * What a shop asks when it registers.
 *
 * @param query as it came
 * @param rawUrl the shop's address as the shop writes it; the proof is made of that
 * @param shopUrl the same in one spelling
 */
record RegistrationQuery(
        RawQuery query, String shopId, String rawUrl, String shopUrl, String timestamp) {

    static RegistrationQuery of(String raw) {
        RawQuery query = RawQuery.of(raw);
        String url = query.required("shop-url");
        return new RegistrationQuery(
                query,
                ShopwareId.checked(query.required("shop-id"), "shop-id"),
                url,
                ShopUrl.plain(url, "shop-url"),
                query.required("timestamp"));
    }

    Instant sentAt() {
        return Fields.moment(timestamp, "timestamp");
    }

    boolean isSigned(Secret secret, Optional<String> signature) {
        return signature
                .filter(
                        hex ->
                                Signature.matches(secret, query.raw(), hex)
                                        || Signature.matches(secret, decoded(), hex))
                .isPresent();
    }

    /** What Shopware's own libraries check: right as well when a proxy has encoded the query anew. */
    private String decoded() {
        return "shop-id=" + shopId + "&shop-url=" + rawUrl + "&timestamp=" + timestamp;
    }
}
