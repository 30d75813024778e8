package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;

/** Money has come for an order that the shop had booked as paid, not by us. Observed in the same transaction. */
public record PaidTwice(ShopId shop, PaymentIntentId paymentIntent) {}
