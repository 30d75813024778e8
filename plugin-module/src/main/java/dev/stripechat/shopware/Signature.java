package dev.stripechat.shopware;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in hexadecimal, as both sides of the protocol sign. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private Signature() {}

    /** The signature of these bytes. */
    public static String of(Secret secret, byte[] message) {
        return HexFormat.of().formatHex(raw(secret, message));
    }

    static String of(Secret secret, String message) {
        return of(secret, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether that is the signature of these bytes; takes the same time for every wrong one. */
    public static boolean matches(Secret secret, byte[] message, String hex) {
        return HEX.matcher(hex).matches()
                && MessageDigest.isEqual(raw(secret, message), HexFormat.of().parseHex(hex));
    }

    static boolean matches(Secret secret, String message, String hex) {
        return matches(secret, message.getBytes(StandardCharsets.UTF_8), hex);
    }

    static byte[] raw(Secret secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }
}
