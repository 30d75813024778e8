package dev.stripechat.conversation;

import dev.stripechat.conversation.Conversations.Known;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.runtime.cluster.Lookout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the open windows of this node catch up with what other nodes have done. It compares what is stored with what was
 * seen, row by row: no time is compared, as clocks differ and commits overtake each other.
 */
@ApplicationScoped
class WatchedConversations implements Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedConversations.class);
    private static final int AT_ONCE = 1_000;
    private static final String UNSEEN = "unseen";

    private final Iterable<Channel> channels;
    private final Function<List<Known>, List<Known>> compare;
    private Map<ConversationId, String> standings = Map.of();

    protected WatchedConversations() {
        this.channels = List.of();
        this.compare = seen -> List.of();
    }

    @Inject
    WatchedConversations(Instance<Channel> channels, CompareConversations compare) {
        this(channels, compare::changed);
    }

    WatchedConversations(Iterable<Channel> channels, Function<List<Known>, List<Known>> compare) {
        this.channels = channels;
        this.compare = compare;
    }

    @Override
    public synchronized void look() {
        Map<ConversationId, String> seen = new HashMap<>();
        for (Channel channel : channels) {
            List<Known> known = channel.watched().stream().map(this::known).toList();
            known.forEach(one -> seen.put(one.conversation(), one.standing()));
            for (Known changed : changed(known)) {
                if (refreshed(channel, changed)) {
                    seen.put(changed.conversation(), changed.standing());
                }
            }
        }
        standings = seen;
    }

    /** One that cannot be told now is told the next time, and hides no other. */
    private static boolean refreshed(Channel channel, Known changed) {
        try {
            channel.refresh(changed.shop(), changed.conversation());
            return true;
        } catch (RuntimeException notNow) {
            LOG.warn("{} could not be told of news: {}", changed.conversation(), notNow.toString());
            return false;
        }
    }

    /** One that is seen for the first time stands nowhere yet, and counts as changed. */
    private Known known(Channel.Watched watched) {
        return new Known(
                watched.shop(),
                watched.conversation(),
                watched.upTo(),
                standings.getOrDefault(watched.conversation(), UNSEEN));
    }

    private List<Known> changed(List<Known> known) {
        List<Known> changed = new ArrayList<>();
        for (int from = 0; from < known.size(); from += AT_ONCE) {
            changed.addAll(
                    compare.apply(known.subList(from, Math.min(from + AT_ONCE, known.size()))));
        }
        return changed;
    }
}
