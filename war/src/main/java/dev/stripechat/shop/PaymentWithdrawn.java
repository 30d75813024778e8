package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;

/** It is not to be paid any more: the shop says so, or nobody has for months. Observed in the same transaction, and after it. */
public record PaymentWithdrawn(ShopId shop, PaymentAttemptId attempt) {}
