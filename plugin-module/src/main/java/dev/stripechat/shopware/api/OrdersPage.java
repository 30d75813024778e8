package dev.stripechat.shopware.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the orders that were asked for.
 *
 * @param hasMore whether there is a next page
 * @param shopTime what the shop's own clock said before it answered: a watermark that no skew can hurt
 */
public record OrdersPage(List<ShopOrder> orders, boolean hasMore, Optional<Instant> shopTime) {}
