package dev.stripechat.shopware;

import dev.stripechat.shopware.Registration.ApiKeys;
import java.time.Instant;

/**
 * The shop says that it has taken the secret, and how its Admin API is entered.
 *
 * @param shopId the shop's own id
 * @param shopUrl where it is, in one spelling
 * @param keys of its Admin API
 * @param sentAt by the shop's clock
 */
public record Confirmation(String shopId, String shopUrl, ApiKeys keys, Instant sentAt) {

    /** Reads the body of a confirmation; nothing is proved by that. */
    public static Confirmation of(byte[] body) {
        Fields fields = Fields.of(body);
        return new Confirmation(
                ShopwareId.checked(fields.text("shopId"), "shopId"),
                ShopUrl.plain(fields.text("shopUrl"), "shopUrl"),
                new ApiKeys(fields.text("apiKey"), new Secret(fields.text("secretKey"))),
                fields.moment("timestamp"));
    }
}
