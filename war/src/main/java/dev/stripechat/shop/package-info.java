/**
 * The connected shop.
 *
 * <p>Promise: who a shop is, which pages may talk for it, who it says is at the till, what is in the cart and
 * which order it wants to have paid, and what becomes of its orders, also where nobody told. Verbs: FirstShop (from configuration), ShopTokens.verified, SaveCheckout, StartPayment,
 * WithdrawPayment, RefusePayment, TouchOrder, SeeOrder, Reconcile. Owns: {@code shop_*} tables. Never: believes a
 * browser about a checkout. May be called by: conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop;
