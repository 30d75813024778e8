package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.ConversationState;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.Ratings;
import dev.stripechat.conversation.Sightings;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads a chat as its shopper sees it, in a transaction of its own. */
@UseCase
public class ReadChat {

    static final int MOST = 200;
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final Conversations conversations;
    private final Sightings sightings;
    private final Ratings ratings;
    private final int most;

    @Inject
    public ReadChat(Conversations conversations, Sightings sightings, Ratings ratings) {
        this(conversations, sightings, ratings, MOST);
    }

    /**
     * @param most how many messages are read at once
     */
    ReadChat(Conversations conversations, Sightings sightings, Ratings ratings, int most) {
        this.conversations = conversations;
        this.sightings = sightings;
        this.ratings = ratings;
        this.most = most;
    }

    /**
     * How it stands, and what was said after that number: the first 200 messages at most, and fewer long ones.
     *
     * @throws Refusal not found
     */
    public ToBrowser.Welcome after(ShopId shop, ConversationId id, long number) {
        Conversation conversation = conversation(shop, id);
        List<MessageView> messages =
                fitting(conversations.after(conversation, number, most)).stream()
                        .map(MessageView::of)
                        .toList();
        long read = messages.isEmpty() ? 0 : messages.get(messages.size() - 1).number();
        return new ToBrowser.Welcome(
                "welcome",
                id.toString(),
                conversation.language().tag(),
                Math.max(read, conversation.lastNumber()),
                ToBrowser.Status.of(conversation, sightings.of(shop, id), asked(conversation)),
                messages);
    }

    /** The closing about which the shopper is to be asked whether it has helped; 0: none. */
    private int asked(Conversation conversation) {
        int closing = conversation.closings();
        boolean isAsked =
                conversation.state() == ConversationState.CLOSED
                        && ratings.of(conversation).stream()
                                .noneMatch(rating -> rating.closing() == closing);
        return isAsked ? closing : 0;
    }

    /** Whether something was said under that client id. */
    boolean said(ShopId shop, ConversationId id, ClientId clientId) {
        return conversations.said(conversation(shop, id), clientId).isPresent();
    }

    private Conversation conversation(ShopId shop, ConversationId id) {
        return conversations
                .named(shop, id)
                .orElseThrow(() -> Refusal.notFound("There is no such conversation."));
    }

    private static List<Message> fitting(List<Message> messages) {
        List<Message> fitting = new ArrayList<>();
        int characters = 0;
        for (Message message : messages) {
            characters += message.text().length();
            if (characters > MOST_CHARACTERS && !fitting.isEmpty()) {
                break;
            }
            fitting.add(message);
        }
        return fitting;
    }
}
