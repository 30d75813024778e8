/** Edge: shops and their checkouts in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.shop.store;
