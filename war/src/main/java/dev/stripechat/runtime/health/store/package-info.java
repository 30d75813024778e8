/** Edge: looks at the database and its pool. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.health.store;
