package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.staff.AuditLog;
import jakarta.inject.Inject;

/**
 * The shopper, or the shop, deletes the chat. What stays knows nothing of what was said: the payments, at Stripe and with us, and a
 * line in the audit log.
 */
@UseCase
public class EraseConversation {

    private final Conversations conversations;
    private final Erasures erasures;
    private final AuditLog audit;
    private final Announcer announcer;

    @Inject
    public EraseConversation(
            Conversations conversations, Erasures erasures, AuditLog audit, Announcer announcer) {
        this.conversations = conversations;
        this.erasures = erasures;
        this.audit = audit;
        this.announcer = announcer;
    }

    /** Erases it; one that is gone stays gone. */
    public void byShopper(ShopId shop, ConversationId id) {
        conversations.held(shop, id).ifPresent(conversation -> erase(conversation, "shopper"));
    }

    /** The same, because the shop wants it so. */
    void forShop(ShopId shop, ConversationId id) {
        conversations.held(shop, id).ifPresent(conversation -> erase(conversation, "shop"));
    }

    private void erase(Conversation conversation, String actor) {
        ConversationId id = conversation.id();
        announcer.announce(new ConversationErased(conversation.shop(), id, true));
        erasures.erase(conversation);
        audit.write(conversation.shop(), actor, "conversation.erased", id.toString());
    }
}
