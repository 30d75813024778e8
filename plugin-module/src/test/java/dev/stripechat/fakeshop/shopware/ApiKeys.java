package dev.stripechat.fakeshop.shopware;

import java.util.Base64;
import java.util.Locale;

/** The keys of an integration, with which an app asks for tokens of the Admin API. */
public record ApiKeys(String id, String secret) {

    static ApiKeys fresh() {
        String id = "SWIA" + ShopwareId.random().substring(0, 22).toUpperCase(Locale.ROOT);
        byte[] secret = Words.alphanumeric(38).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return new ApiKeys(id, Base64.getEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "ApiKeys[" + id + "]";
    }
}
