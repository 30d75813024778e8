package dev.stripechat.fakeshop.shopware;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as Shopware signs everything: small hex digits, or base64 without padding inside a JWT. */
final class Hmac {

    private Hmac() {}

    static String hex(String secret, byte[] message) {
        return HexFormat.of().formatHex(raw(secret, message));
    }

    static String hex(String secret, String message) {
        return hex(secret, message.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(String secret, String message) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(raw(secret, message.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] raw(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
