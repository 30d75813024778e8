package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Channel;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.sockets.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The windows that are open on this node. They can vanish at any time; what they miss is read from the store when they
 * come back.
 */
@ApplicationScoped
public class OpenStreams {

    private static final int MOST = 20;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Map<ConversationId, Audience> audiences = new ConcurrentHashMap<>();

    /** Opens one; it belongs to the audience from then on, so that what is said from then on is known to it. */
    Window add(Visitor visitor, Outgoing out, Stage stage) {
        List<Window> added = new ArrayList<>(1);
        audiences.compute(
                visitor.conversation(),
                (id, known) -> {
                    Audience audience = known == null ? new Audience(visitor, this, stage) : known;
                    if (audience.size() >= MOST) {
                        throw Refusal.tooMany(
                                "too_many_streams", "This chat is open too often.", WAIT);
                    }
                    added.add(audience.opens(visitor, out));
                    return audience;
                });
        return added.get(0);
    }

    /** Closes one. */
    void remove(ConversationId conversation, Window window) {
        audiences.computeIfPresent(
                conversation,
                (id, audience) -> {
                    audience.remove(window);
                    return audience.size() == 0 ? null : audience;
                });
    }

    Optional<Audience> of(ConversationId conversation) {
        return Optional.ofNullable(audiences.get(conversation));
    }

    /** The conversations that are open here. */
    List<Channel.Watched> watched() {
        return audiences.values().stream()
                .flatMap(audience -> audience.watched().stream())
                .toList();
    }

    /** How many windows are open on this node. */
    int count() {
        return audiences.values().stream().mapToInt(Audience::size).sum();
    }
}
