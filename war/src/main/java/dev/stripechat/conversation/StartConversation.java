package dev.stripechat.conversation;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/** A shopper begins to talk. */
@UseCase
public class StartConversation {

    private final Conversations conversations;
    private final Clock clock;

    @Inject
    public StartConversation(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** A chat, and whether it has just been begun. */
    public record Chat(Conversation conversation, boolean isNew) {}

    /**
     * The chat at a checkout that the shop has vouched for: the newest that goes on there and is no other customer's, else a
     * new one.
     *
     * @param customer who is at the till, if the shop said it
     * @param language of a new one
     */
    public Chat at(
            ShopId shop,
            String checkout,
            Optional<String> salesChannel,
            Optional<String> customer,
            Language language) {
        Optional<Conversation> known =
                conversations.atCheckout(shop, checkout).stream()
                        .flatMap(id -> conversations.named(shop, id).stream())
                        .filter(chat -> chat.state() == ConversationState.OPEN)
                        .filter(chat -> chat.till().mayBeOf(checkout, customer))
                        .max(Comparator.comparing(Conversation::startedAt));
        Conversation conversation = known.orElseGet(() -> in(shop, language));
        conversation.atCheckout(checkout, salesChannel, customer);
        return new Chat(conversation, known.isEmpty());
    }

    /** Starts it in that language. */
    public Conversation in(ShopId shop, Language language) {
        Conversation conversation = new Conversation(shop, language, clock.instant());
        conversations.keep(conversation);
        return conversation;
    }
}
