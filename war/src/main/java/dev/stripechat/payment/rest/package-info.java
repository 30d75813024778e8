/** Edge: connecting Stripe, for admins. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.payment.rest;
