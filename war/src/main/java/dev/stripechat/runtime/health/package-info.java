/**
 * What {@code /health} says, each cause in words: live (a restart would not help), ready (send us shoppers), started.
 * Whoever asks costs nothing and waits for nothing.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.health;
