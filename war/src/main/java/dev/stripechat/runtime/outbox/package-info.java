/** What goes out to other systems: kept with the deed that caused it, sent afterwards, in order, by one at a time. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.outbox;
