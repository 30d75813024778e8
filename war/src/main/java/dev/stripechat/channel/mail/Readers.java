package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Channel;
import dev.stripechat.kernel.ConversationId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Knows in whose windows a chat is open now, on this node. */
@Dependent
public class Readers {

    private final List<Channel> channels;

    @Inject
    public Readers(Instance<Channel> channels) {
        this(channels.stream());
    }

    Readers(Stream<Channel> channels) {
        this.channels = channels.toList();
    }

    /** Whether a window shows that message. */
    boolean see(ConversationId conversation, long number) {
        return all().anyMatch(
                        window ->
                                window.conversation().equals(conversation)
                                        && window.upTo() >= number);
    }

    private Stream<Channel.Watched> all() {
        return channels.stream().flatMap(channel -> channel.watched().stream());
    }
}
