/** Edge: arrivals in PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.intake.store;
