package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import java.util.Map;

/** Stripe has shown one of the shop's payments, be it news or not. Observed in the same transaction. */
public record PaymentShown(
        ShopId shop, PaymentIntentId paymentIntent, Map<String, String> metadata) {}
