/** What all WebSocket edges share: strict frames, the deadline for the first one, sending. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.runtime.sockets;
