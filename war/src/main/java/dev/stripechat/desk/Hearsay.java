package dev.stripechat.desk;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of conversations with news before anybody has looked into the store: the messages that this node has just
 * committed, each with its line; of others only that there is something to be read.
 */
final class Hearsay {

    private static final int MOST = 20;
    private static final List<Told> TO_BE_READ = List.of();

    private final Map<ConversationId, List<Told>> news = new HashMap<>();

    /**
     * A message, and the line of its conversation after it, but for payment and marks.
     */
    record Told(MessageView message, Summary line) {}

    /** There is something in these that was not told. */
    synchronized void unknown(Collection<ConversationId> conversations) {
        conversations.forEach(id -> news.put(id, TO_BE_READ));
    }

    /** This was said, and committed. Several messages of one transaction share the line after the last. */
    void said(Conversation conversation, Message message) {
        if (conversation.lastNumber() == message.number()) {
            add(
                    conversation.id(),
                    new Told(
                            MessageView.of(message),
                            Summary.of(conversation, Optional.empty(), Marks.NONE)));
        } else {
            unknown(List.of(conversation.id()));
        }
    }

    private synchronized void add(ConversationId id, Told told) {
        List<Told> before = news.get(id);
        if (before == null) {
            news.put(id, new ArrayList<>(List.of(told)));
        } else if (isNext(before, told)) {
            before.add(told);
        } else {
            news.put(id, TO_BE_READ);
        }
    }

    private static boolean isNext(List<Told> before, Told told) {
        return !before.isEmpty()
                && before.size() < MOST
                && before.get(before.size() - 1).message().number() + 1 == told.message().number();
    }

    /** All that is known of it, in order, which is forgotten here; empty: it has to be read. Nothing: no news. */
    synchronized Optional<List<Told>> take(ConversationId id) {
        return Optional.ofNullable(news.remove(id));
    }
}
