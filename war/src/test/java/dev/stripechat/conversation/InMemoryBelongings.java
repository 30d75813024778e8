package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;

/** Whose conversations are whose, in memory. */
public final class InMemoryBelongings implements Belongings {

    private final Conversations conversations;

    public InMemoryBelongings(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<ConversationId> ofCustomer(ShopId shop, String customerId) {
        return conversations.newest(shop, Integer.MAX_VALUE).stream()
                .filter(one -> one.till().customerId().equals(Optional.of(customerId)))
                .map(Conversation::id)
                .toList();
    }

    @Override
    public List<ConversationId> ofShop(ShopId shop, int most) {
        return conversations.newest(shop, most).stream().map(Conversation::id).toList();
    }
}
