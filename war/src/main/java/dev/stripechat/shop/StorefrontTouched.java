package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/** Something about a shop's sales channels, or what is set for the chat there, may have changed; the shop knows what. */
public record StorefrontTouched(ShopId shop) {}
