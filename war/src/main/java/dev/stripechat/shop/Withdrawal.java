package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/** What a shop has proved to say about an order that is not to be paid any more. */
public record Withdrawal(ShopId shop, PaymentRequest.Order order, Instant signedAt) {}
