package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far both sides have come, in all conversations. */
public interface Sightings {

    /** The marks of these of the shop's conversations; of one that has none nothing. */
    Map<ConversationId, Marks> of(ShopId shop, Collection<ConversationId> conversations);

    /** The marks of one. */
    default Marks of(ShopId shop, ConversationId conversation) {
        return of(shop, List.of(conversation)).getOrDefault(conversation, Marks.NONE);
    }

    /**
     * Takes the marks further, never back and never past the last message. Says whether any of them has moved; of
     * another shop's conversation none does.
     */
    boolean raise(ShopId shop, ConversationId conversation, Marks to);
}
