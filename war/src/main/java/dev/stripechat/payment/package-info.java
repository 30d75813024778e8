/**
 * What Stripe says about payments, in our words.
 *
 * <p>Promise: a payment fact is told only as Stripe's signed event said it, and a reason that must not be revealed is
 * not. Verbs: RecordPaymentEvent, ConnectStripe. Owns: {@code payment_*} tables and the decline table. Never: creates or
 * changes a payment, believes a browser. May be called by: conversation and every band above.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.payment;
