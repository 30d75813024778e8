package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The windows that are open on this node. They can vanish at any time; what they miss is read from the store when they
 * come back.
 */
@ApplicationScoped
public class OpenStreams {

    private final Map<ConversationId, Set<Consumer<Object>>> streams = new ConcurrentHashMap<>();

    /** Opens one. */
    public void add(ConversationId conversation, Consumer<Object> stream) {
        streams.compute(
                conversation,
                (id, open) -> {
                    Set<Consumer<Object>> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                    all.add(stream);
                    return all;
                });
    }

    /** Closes one. */
    public void remove(ConversationId conversation, Consumer<Object> stream) {
        streams.computeIfPresent(
                conversation,
                (id, open) -> {
                    open.remove(stream);
                    return open.isEmpty() ? null : open;
                });
    }

    /** Sends a frame to all windows of a conversation. */
    void push(ConversationId conversation, Object frame) {
        streams.getOrDefault(conversation, Set.of()).forEach(stream -> stream.accept(frame));
    }

    /** How many windows are open on this node. */
    int count() {
        return streams.values().stream().mapToInt(Set::size).sum();
    }
}
