package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shopper begins to talk. */
@UseCase
public class StartConversation {

    /** So long after the last word a customer who comes to another checkout goes on with the same purchase. */
    static final Duration SAME_PURCHASE = Duration.ofHours(1);

    private final Conversations conversations;
    private final Belongings belongings;
    private final Stays stays;
    private final Clock clock;

    @Inject
    public StartConversation(
            Conversations conversations, Belongings belongings, Stays stays, Clock clock) {
        this.conversations = conversations;
        this.belongings = belongings;
        this.stays = stays;
        this.clock = clock;
    }

    /** A chat, and whether it has just been begun. */
    public record Chat(Conversation conversation, boolean isNew) {}

    /**
     * The chat at a checkout that the shop has vouched for: the newest that goes on there and is no other customer's; else the one
     * that this customer has just now, as a cart becomes an order; else a new one.
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
                open(shop, conversations.atCheckout(shop, checkout))
                        .filter(chat -> chat.till().mayBeOf(checkout, customer))
                        .max(Comparator.comparing(Conversation::startedAt))
                        .or(() -> customer.flatMap(id -> current(shop, id)));
        Conversation conversation = known.orElseGet(() -> in(shop, language));
        conversation.atCheckout(checkout, salesChannel, customer);
        Stay.of(conversation).ifPresent(stays::keep);
        return new Chat(conversation, known.isEmpty());
    }

    /** The chats of an order's customer: those that go on and are, or were, at the order, else the one that the customer has just now. */
    List<ConversationId> about(ShopId shop, String order, String customer) {
        List<ConversationId> at =
                Stream.concat(
                                open(shop, conversations.atCheckout(shop, order)),
                                open(shop, stays.at(shop, order)))
                        .filter(chat -> chat.till().isOf(customer))
                        .map(Conversation::id)
                        .distinct()
                        .toList();
        return at.isEmpty() ? current(shop, customer).map(Conversation::id).stream().toList() : at;
    }

    private Optional<Conversation> current(ShopId shop, String customer) {
        Instant since = clock.instant().minus(SAME_PURCHASE);
        return open(shop, belongings.ofCustomer(shop, customer))
                .filter(chat -> chat.lastAt().isAfter(since))
                .max(Comparator.comparing(Conversation::lastAt));
    }

    private Stream<Conversation> open(ShopId shop, List<ConversationId> ids) {
        return ids.stream()
                .flatMap(id -> conversations.named(shop, id).stream())
                .filter(chat -> chat.state() == ConversationState.OPEN);
    }

    /** Starts it in that language. */
    public Conversation in(ShopId shop, Language language) {
        Conversation conversation = new Conversation(shop, language, clock.instant());
        conversations.keep(conversation);
        return conversation;
    }
}
