package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Clearance;
import dev.stripechat.shop.CustomerDeleted;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** A shop has deleted a customer, or has left for good: the chats go. Nothing is sure to be anonymous that people wrote. */
@UseCase
public class EraseForShop implements Clearance {

    private static final int STEP = 50;

    private final Belongings belongings;
    private final EraseConversation eraseConversation;

    @Inject
    public EraseForShop(Belongings belongings, EraseConversation eraseConversation) {
        this.belongings = belongings;
        this.eraseConversation = eraseConversation;
    }

    void of(@Observes CustomerDeleted deleted) {
        erase(deleted.shop(), belongings.ofCustomer(deleted.shop(), deleted.customerId()));
    }

    /** Few at a time: each takes its files with it. */
    @Override
    public int clear(ShopId shop, int most) {
        List<ConversationId> some = belongings.ofShop(shop, Math.min(most, STEP));
        erase(shop, some);
        return some.size();
    }

    private void erase(ShopId shop, List<ConversationId> conversations) {
        conversations.forEach(conversation -> eraseConversation.forShop(shop, conversation));
    }
}
