package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentAttemptId;
import dev.stripechat.kernel.ShopId;

/**
 * A shop wants to give money back.
 *
 * @param refund what the shop calls it: the same again is the same
 */
public record RefundWish(ShopId shop, PaymentAttemptId attempt, String refund, Money amount) {}
