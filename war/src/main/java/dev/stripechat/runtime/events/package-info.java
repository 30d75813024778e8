/** How a lower band tells a higher one what happened, without knowing it. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.events;
