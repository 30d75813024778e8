package dev.stripechat.fuzz;

import dev.stripechat.payment.stripe.WebhookDoor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as somebody might send it.
 *
 * @param isRight whether it is Stripe's: to the right address, rightly signed, now
 */
record MadeUpDelivery(String connection, @Nullable String signature, byte[] body, boolean isRight) {

    private static final String RIGHT = WebhookDoor.CONNECTION.toString();
    private static final String OTHER_SECRET = "whsec_" + "b2".repeat(16);
    private static final List<String> ADDRESSES =
            List.of(RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, new UUID(7, 9).toString(), "7");

    static MadeUpDelivery of(Bytes bytes) {
        String address = bytes.oneOf(ADDRESSES);
        int how = bytes.below(12);
        byte[] body = bytes.next() % 4 == 0 ? bytes.some(bytes.next()) : MadeUpEvent.of(bytes);
        String signature = signature(how, body, bytes);
        return new MadeUpDelivery(address, signature, body, how < 6 && address.equals(RIGHT));
    }

    private static @Nullable String signature(int how, byte[] body, Bytes bytes) {
        long now = WebhookDoor.now();
        String right = signed(WebhookDoor.SECRET, now, body);
        return switch (how) {
            case 0, 1, 2 -> "t=" + now + ",v1=" + right;
            case 3 -> "t=" + now + ",v1=" + "0".repeat(64) + ",v1=" + right + ",v0=x";
            case 4 -> "t=" + (now - 299) + ",v1=" + signed(WebhookDoor.SECRET, now - 299, body);
            case 5 -> "t=" + (now + 299) + ",v1=" + signed(WebhookDoor.SECRET, now + 299, body);
            case 6 -> "t=" + (now - 301) + ",v1=" + signed(WebhookDoor.SECRET, now - 301, body);
            case 7 -> "t=" + (now + 301) + ",v1=" + signed(WebhookDoor.SECRET, now + 301, body);
            case 8 -> "t=" + now + ",v1=" + signed(OTHER_SECRET, now, body);
            case 9 -> "t=" + now + ",v1=" + signed(WebhookDoor.SECRET, now, changed(body));
            case 10 -> null;
            default -> new String(bytes.some(bytes.next()), StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] changed(byte[] body) {
        return Arrays.copyOf(body, body.length + 1);
    }

    /** Stripe, "Verify webhook signatures manually": HMAC-SHA256 over the time, a dot and the body. */
    private static String signed(String secret, long time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
