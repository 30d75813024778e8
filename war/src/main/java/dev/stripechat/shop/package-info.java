/**
 * The connected shop.
 *
 * <p>Promise: who a shop is, which pages may talk for it, who it says is at the till and what is in the cart. Verbs:
 * FirstShop (from configuration), ShopTokens.verified, SaveCheckout. Owns: {@code shop_*} tables. Never: believes a
 * browser about a checkout. May be called by: conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop;
