package dev.stripechat.shop;

import java.util.Set;

/**
 * A sales channel as the shop describes it.
 *
 * @param id in the shop's own words
 * @param origins where its pages are
 */
public record ChannelFacts(String id, String name, Set<String> origins, Storefront storefront) {}
