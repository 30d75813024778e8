/**
 * Traces by OpenTelemetry, which Payara brings: switched on by one key, and without anything in them that somebody
 * typed.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.traces;
