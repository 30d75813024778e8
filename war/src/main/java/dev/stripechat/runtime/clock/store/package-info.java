/** Edge: asks PostgreSQL what time it is. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.clock.store;
