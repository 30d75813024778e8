/** What {@code /health} says, each cause in words. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.health;
