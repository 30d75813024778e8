package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where shoppers were, in memory. */
public final class InMemoryStays implements Stays {

    private final Conversations conversations;
    private final Set<Stay> stays = new LinkedHashSet<>();

    public InMemoryStays(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void keep(Stay stay) {
        stays.add(stay);
    }

    @Override
    public List<ConversationId> at(ShopId shop, String checkoutId) {
        return stays.stream()
                .filter(stay -> stay.shop().equals(shop) && stay.checkout().equals(checkoutId))
                .filter(this::isStillTheSame)
                .map(Stay::conversation)
                .toList();
    }

    private boolean isStillTheSame(Stay stay) {
        return conversations
                .named(stay.shop(), stay.conversation())
                .filter(chat -> chat.till().customerId().equals(Optional.of(stay.customer())))
                .isPresent();
    }
}
