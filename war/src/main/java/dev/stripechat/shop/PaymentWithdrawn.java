package dev.stripechat.shop;

import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;

/** A shop does not want it to be paid any more. Observed in the same transaction, and after it. */
public record PaymentWithdrawn(ShopId shop, PaymentAttemptId attempt) {}
