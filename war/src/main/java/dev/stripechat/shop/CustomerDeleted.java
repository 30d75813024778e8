package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/**
 * A shop has deleted a customer. Whoever keeps something that tells of that person observes this and erases it in the same
 * transaction.
 */
public record CustomerDeleted(ShopId shop, String customerId) {}
