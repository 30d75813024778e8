/**
 * What Stripe says about payments, in our words.
 *
 * <p>Promise: a payment fact is told only as Stripe said it, by a signed event or when asked, and a reason that must not
 * be revealed is not. Verbs: TakeInEvent, RecordPaymentEvent, ConnectStripe, OpenEndpoint, PingStripe, ProvePayment,
 * NotePayment. Owns: {@code payment_*} tables and the decline table. Never: creates, confirms or cancels a payment (but for
 * PingStripe's trial, which nobody can pay), believes a browser, asks Stripe inside a transaction. May be called by:
 * conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.payment;
