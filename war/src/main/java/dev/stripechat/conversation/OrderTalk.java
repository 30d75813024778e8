package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.OrderChats;
import dev.stripechat.shop.OrderOwner;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the conversations about an order: its checkout is called like it. Who has gone on to another checkout is found by where
 * they were.
 */
@Dependent
class OrderTalk implements OrderChats {

    private static final Comparator<Conversation> OPEN_AND_LONG =
            Comparator.comparing(OrderTalk::isOpen).thenComparing(Conversation::lastNumber);

    private final Conversations conversations;
    private final Stays stays;
    private final OrderOwner owners;

    @Inject
    OrderTalk(Conversations conversations, Stays stays, OrderOwner owners) {
        this.conversations = conversations;
        this.stays = stays;
        this.owners = owners;
    }

    @Override
    public Optional<ConversationId> of(ShopId shop, String orderId) {
        return about(shop, orderId)
                .filter(chat -> chat.lastNumber() > 0)
                .max(OPEN_AND_LONG)
                .map(Conversation::id);
    }

    @Override
    public boolean goOn(ShopId shop, String orderId) {
        return about(shop, orderId).anyMatch(OrderTalk::isOpen);
    }

    /** All of them, but for those of whom the shop says that another customer has ordered it. */
    Stream<Conversation> about(ShopId shop, String orderId) {
        Optional<String> owner = owners.of(shop, orderId);
        return Stream.concat(
                        conversations.atCheckout(shop, orderId).stream(),
                        stays.at(shop, orderId).stream())
                .distinct()
                .flatMap(id -> conversations.named(shop, id).stream())
                .filter(chat -> mayBeOf(chat, owner));
    }

    private static boolean mayBeOf(Conversation chat, Optional<String> owner) {
        Optional<String> customer = chat.till().customerId();
        return owner.isEmpty() || customer.isEmpty() || customer.equals(owner);
    }

    static boolean isOpen(Conversation chat) {
        return chat.state() == ConversationState.OPEN;
    }
}
