package dev.stripechat.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that Stripe's library refuses to make: over any bytes, and with an empty key. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** The header for these bytes, as Stripe writes it. */
    public static String signature(byte[] body, String key, Instant at) {
        long t = at.getEpochSecond();
        return "t=" + t + ",v1=" + of(key, (t + ".").getBytes(StandardCharsets.UTF_8), body);
    }

    private static String of(String key, byte[] start, byte[] rest) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            // HMAC fills a key up with zeros, so one zero is the empty key, which Java does not
            // take
            byte[] bytes = key.isEmpty() ? new byte[1] : key.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            mac.update(start);
            return HexFormat.of().formatHex(mac.doFinal(rest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
