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

    /**
     * The chat at a checkout that the shop has vouched for: the newest that goes on there and is no other customer's, else a
     * new one.
     *
     * @param customer who is at the till, if the shop said it
     * @param language of a new one
     */
    public Conversation at(
            ShopId shop,
            String checkout,
            Optional<String> salesChannel,
            Optional<String> customer,
            Language language) {
        Conversation conversation =
                conversations.atCheckout(shop, checkout).stream()
                        .flatMap(id -> conversations.named(shop, id).stream())
                        .filter(known -> known.state() == ConversationState.OPEN)
                        .filter(known -> known.till().mayBeOf(customer))
                        .max(Comparator.comparing(Conversation::startedAt))
                        .orElseGet(() -> in(shop, language));
        conversation.atCheckout(checkout, salesChannel, customer);
        return conversation;
    }

    /** Starts it in that language. */
    public Conversation in(ShopId shop, Language language) {
        Conversation conversation = new Conversation(shop, language, clock.instant());
        conversations.keep(conversation);
        return conversation;
    }
}
