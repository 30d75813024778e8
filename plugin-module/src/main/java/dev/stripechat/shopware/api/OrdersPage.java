package dev.stripechat.shopware.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of the orders that were asked for.
 *
 * @param next where to go on, if there may be more
 * @param shopTime what the shop's web server said was the time when it answered
 */
public record OrdersPage(List<ShopOrder> orders, Optional<Long> next, Optional<Instant> shopTime) {}
