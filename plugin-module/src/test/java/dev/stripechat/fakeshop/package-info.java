/**
 * FakeShop promises a shop as a companion Stripe plugin would run it, on an origin of its own, for tests and the demo.
 * Verbs: sell, take to the till, say how the payment stands. It owns carts and orders, in memory; it speaks to Stripe
 * and to the chat only as a foreign shop could, by HTTP and with its own keys. It never stands in a release, knows
 * nothing of the server's code, and never tells a shopper why a card was declined: that is the chat's part. Callers:
 * {@link dev.stripechat.fakeshop.FakeShop} is all that others see.
 */
package dev.stripechat.fakeshop;
