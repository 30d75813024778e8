/** How often, and by how many at once, something may be done: counted in memory, for this node. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.limits;
