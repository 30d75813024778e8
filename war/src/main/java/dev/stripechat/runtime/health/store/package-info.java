/** Edge: asks the database whether it answers. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.health.store;
