package dev.stripechat.shop;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;

/**
 * Where in a shop somebody stands: what is offered differs by sales channel, and what it is called by language.
 *
 * @param salesChannel in the shop's words
 */
public record Aisle(ShopId shop, String salesChannel, Language language) {}
