package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/** A shop's order is new, or something about it has changed. Announced in the transaction that records it. */
public record OrderTouched(ShopId shop, String orderId) {}
