/** Edge: what was made at Stripe for each order, in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.paymentpage.store;
