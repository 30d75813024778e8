package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.OrderChats;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;

/** Finds the conversation at an order, which is called like its checkout. */
@Dependent
class OrderTalk implements OrderChats {

    private static final Comparator<Conversation> OPEN_AND_LONG =
            Comparator.<Conversation, Boolean>comparing(
                            chat -> chat.state() == ConversationState.OPEN)
                    .thenComparing(Conversation::lastNumber);

    private final Conversations conversations;

    @Inject
    OrderTalk(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public Optional<ConversationId> of(ShopId shop, String orderId) {
        return conversations.atCheckout(shop, orderId).stream()
                .flatMap(id -> conversations.named(shop, id).stream())
                .max(OPEN_AND_LONG)
                .map(Conversation::id);
    }
}
