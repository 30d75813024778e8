/** Edge: payments in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.payment.store;
