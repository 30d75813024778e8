package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/**
 * What {@link Orders} knows of an order is another than before: it is new, its state or that of a payment or delivery has
 * changed, its amount has; or the shop has it no more. Observed in the same transaction, and after it.
 */
public record OrderChanged(ShopId shop, String orderId) {}
