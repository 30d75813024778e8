/**
 * Figures for whoever operates the server, read at {@code /metrics}: what happened ({@link
 * dev.stripechat.runtime.metrics.Tally}) and how things stand ({@link dev.stripechat.runtime.metrics.Levels}). Any room
 * may count; no figure names a shop, a conversation or a person.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.metrics;
