package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/** A webhook of a shop has come, whatever it says. Announced in the transaction that deals with it. */
public record WebhookCame(ShopId shop) {}
