/** Edge: shops in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop.store;
