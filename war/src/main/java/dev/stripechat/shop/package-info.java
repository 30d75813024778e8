/**
 * The connected shop.
 *
 * <p>Promise: who a shop is, which pages may talk for it, who it says is at the till, what is in the cart and
 * which order it wants to have paid. Verbs: FirstShop (from configuration), ShopTokens.verified, SaveCheckout, StartPayment,
 * WithdrawPayment, RefusePayment. Owns: {@code shop_*} tables. Never: believes a
 * browser about a checkout. May be called by: conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop;
