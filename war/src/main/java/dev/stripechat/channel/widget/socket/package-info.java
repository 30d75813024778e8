/** Edge: the widget's WebSocket. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.widget.socket;
