/**
 * The hosted page where a shopper pays an order, with the chat beside it.
 *
 * <p>Promise: one order is paid once, whatever tabs, buttons and servers do. Verbs: ShowPage, PreparePayment, JoinChat,
 * TellHesitation, NotePaidTwice, and as {@code shop.PaymentCounter} CountPayments and GiveRefund. Owns: {@code paymentpage_*} tables: for each
 * order the PaymentIntents that were made for it, one after the other, and what was given back. Never: believes a browser about a payment, asks Stripe inside a transaction, gives out a second way to pay
 * before the first one is closed. May be called by: nobody, it is a face.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.paymentpage;
