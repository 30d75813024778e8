package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * The store of {@link Conversations} for the shopper's word, the busiest of all paths: in as few steps as can be. In its
 * transaction nothing else may be done to the conversation.
 */
public interface Hearing {

    /** The conversation, held until the end of the transaction. What changes in it is stored by {@link #keep} alone. */
    Optional<Conversation> held(ShopId shop, ConversationId id);

    /** What was said under that client id, if it was said. To be asked when it is held: then nobody is about to say it. */
    Optional<Message> said(Conversation held, ClientId clientId);

    /** The last few messages of all, in order. What is masked in them is stored as well. */
    List<Message> lately(Conversation held);

    /** Stores the message, and where the conversation stands after it. */
    void keep(Conversation held, Message message);
}
