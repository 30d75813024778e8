package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/** A shop has told what is in a checkout now. Observed after the commit by those who show it. */
public record CheckoutSaved(ShopId shop, String checkoutId) {}
