/** Edge: widget tokens in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.widget.store;
