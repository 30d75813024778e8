/** How often something may be done: token buckets in memory, of this node. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.limits;
