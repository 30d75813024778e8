/** Edge: addresses of conversations in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.mail.store;
