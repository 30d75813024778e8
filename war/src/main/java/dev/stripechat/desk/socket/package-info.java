/** Edge: the Inbox's WebSocket. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.desk.socket;
