/** Secrets at rest, and tokens that open a door. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.secrets;
