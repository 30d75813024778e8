/** Edge: the only door to Stripe's SDK. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.payment.stripe;
