/** The machine that says to which hosts this server may open a connection of its own. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.outward;
