/**
 * The widget on the shop's pages as a way to the shopper.
 *
 * <p>Promise: only who holds a conversation's token reads or writes it, and only from a page of its shop; a window shows
 * its messages in order, without a gap. Verbs: WidgetAccess (open, admit, renew), TakeMessage, TakeFile, ReadChat. Owns: {@code
 * channel_widget_token}; open streams, in memory. Never: trusts a page about a payment. May be called by: browsers;
 * conversation calls it through its port.
 */
@org.jspecify.annotations.NullMarked
package dev.stripechat.channel.widget;
