package dev.stripechat.conversation;

/**
 * A way to the shopper: the widget, later WhatsApp. Called after the commit; what a channel cannot deliver now it
 * delivers when the shopper comes back, from what is stored.
 */
public interface Channel {

    /** Brings what was said to the shopper's open windows. */
    void deliver(Conversation conversation, Message message);

    /** Tells who is in charge now. */
    void show(Conversation conversation);
}
