package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;

/** Something was noted about a payment, be it too late to change it. Observed after the commit by those who show it. */
public record PaymentNoted(ShopId shop, PaymentIntentId paymentIntent) {}
