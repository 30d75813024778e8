package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import java.util.List;

/**
 * As much of a conversation as is shown at once: a shopper may write millions of characters in a day.
 *
 * @param hasOlder whether something was said before it
 */
record Leaf(List<Message> messages, boolean hasOlder) {

    static final int MOST = 200;
    static final int MOST_CHARACTERS = 256 * 1024;

    /** The newest messages before that number, in order, one at least if there is any. */
    static Leaf before(long number, Conversation conversation, Conversations all) {
        List<Message> found = all.before(conversation, number, MOST + 1);
        int first = found.size();
        int characters = 0;
        while (first > 0 && found.size() - first < MOST) {
            characters += found.get(first - 1).text().length();
            if (characters > MOST_CHARACTERS && first < found.size()) {
                break;
            }
            first--;
        }
        return new Leaf(found.subList(first, found.size()), first > 0);
    }
}
