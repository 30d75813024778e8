package dev.stripechat.desk;

import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inbox of a shop in memory, and which conversations were looked up in it. */
class CountedInbox extends Inbox {

    final List<ConversationId> looks = new ArrayList<>();
    boolean isBusy;

    CountedInbox(TalkingShop shop) {
        super(
                shop.conversations(),
                shop.payments(),
                shop.checkouts(),
                shop.conversations(),
                shop.conversations(),
                shop.handovers());
    }

    @Override
    public News news(ShopId of, ConversationId id, Optional<Long> seen) {
        looks.add(id);
        if (isBusy) {
            throw Refusal.unavailable("busy", "Not now.");
        }
        return super.news(of, id, seen);
    }
}
