/** Edge: what the widget does before and beside its socket. */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.widget.rest;
