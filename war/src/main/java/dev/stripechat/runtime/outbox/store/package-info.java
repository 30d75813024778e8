/** Edge: departures in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.outbox.store;
