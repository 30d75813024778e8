/** What comes from other systems: kept once, before it is acknowledged; handled afterwards. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.intake;
