package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;

/**
 * A way to the shopper: the widget, later WhatsApp. Called after the commit; what a channel cannot deliver now it
 * delivers when the shopper comes back, from what is stored.
 */
public interface Channel {

    /** Brings what was said to the shopper's open windows. */
    void deliver(Conversation conversation, Message message);

    /** Tells who is in charge now. */
    void show(Conversation conversation);

    /** There may be news that this node has not made itself: open windows read what they have not shown yet. */
    void refresh(ShopId shop, ConversationId id);

    /** Somebody of the staff is typing; what cannot show that leaves it. */
    default void typing(ShopId shop, ConversationId id) {}

    /** The conversations that are open here, each with the number up to which all its windows have shown it. */
    Collection<Watched> watched();

    /**
     * A conversation with open windows.
     *
     * @param upTo every one of them has shown the messages up to this number
     */
    record Watched(ShopId shop, ConversationId conversation, long upTo) {}
}
