/** Edge: figures that only the database knows. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.metrics.store;
