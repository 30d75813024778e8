/**
 * The connected shop.
 *
 * <p>Promise: who a shop is, which pages may talk for it, and who it says is at the till. Verbs: FirstShop (from
 * configuration), ShopTokens.verified. Owns: {@code shop_*} tables. Never: believes a browser about a checkout. May be
 * called by: conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop;
