package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/** A payment attempt for tests of rooms above. */
public final class APaymentAttempt {

    private APaymentAttempt() {}

    /** Of 47.80 EUR for the order {@code order-1}. */
    public static PaymentAttempt of(ShopId shop) {
        return new PaymentAttempt(
                APaymentRequest.of(shop).alone(), Instant.parse("2026-03-02T12:00:00.123Z"));
    }

    /** The same, as the shop's app has asked for it. */
    public static PaymentAttempt byApp(APaymentRequest asked) {
        PaymentAttempt attempt = of(asked);
        attempt.askedByApp();
        return attempt;
    }

    /** As it was asked for. */
    public static PaymentAttempt of(APaymentRequest asked) {
        return new PaymentAttempt(asked.alone(), asked.alone().signedAt());
    }
}
