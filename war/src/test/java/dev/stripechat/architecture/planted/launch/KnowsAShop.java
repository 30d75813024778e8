package dev.stripechat.architecture.planted.launch;

import dev.stripechat.architecture.planted.kernel.ShopName;

/** Planted: a launcher that knows the server. */
public record KnowsAShop(ShopName shop) {}
