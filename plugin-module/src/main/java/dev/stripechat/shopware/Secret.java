package dev.stripechat.shopware;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A key, or the token of a shopper's session: it is never shown by accident.
 *
 * @param value the characters themselves, which are also the bytes of the key
 */
public record Secret(String value) {

    private static final SecureRandom DICE = new SecureRandom();

    /** As many as Shopware's own PHP library takes; the shop refuses keys under 32 bytes. */
    private static final int RANDOM_BYTES = 64;

    public Secret {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a secret has at least one character");
        }
    }

    /** A new one: 128 hexadecimal characters. */
    public static Secret random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        DICE.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
