package dev.stripechat.shopware;

import java.nio.charset.StandardCharsets;

/**
 * What the shop is answered, byte for byte, and the signature that it demands, also of an empty body.
 *
 * @param body to be sent as it is
 * @param signature for {@link #HEADER}
 */
public record SignedAnswer(byte[] body, String signature) {

    /** The header that holds the signature. */
    public static final String HEADER = "shopware-app-signature";

    /** Signs that text. */
    public static SignedAnswer of(String text, Secret secret) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new SignedAnswer(body, Signature.of(secret, body));
    }

    /** Signs nothing at all. */
    public static SignedAnswer empty(Secret secret) {
        return of("", secret);
    }
}
