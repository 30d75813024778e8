package dev.stripechat.shop;

import java.time.Instant;

/**
 * An order as a shop showed it at one look.
 *
 * @param id in the shop's words
 * @param cart what was bought
 * @param changedAt when the shop last changed anything of it, by the shop's own clock
 * @param lookedAt when the look began, by ours
 */
public record SeenOrder(
        String id, OrderFacts facts, Cart cart, Instant changedAt, Instant lookedAt) {}
