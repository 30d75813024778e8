package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;

/** Somebody is typing: the other side is told that, and never what. */
@UseCase
public class TellTyping {

    private final Conversations conversations;
    private final Announcer announcer;

    @Inject
    public TellTyping(Conversations conversations, Announcer announcer) {
        this.conversations = conversations;
        this.announcer = announcer;
    }

    /** The shopper, who has proved whose conversation it is. */
    public void byShopper(ShopId shop, ConversationId id) {
        announcer.announce(new Typing(shop, id, Side.SHOPPER));
    }

    /**
     * An agent.
     *
     * @throws Refusal not found; conflict ({@code not_in_charge}, {@code closed})
     */
    public void byAgent(Member agent, ConversationId id) {
        Conversation conversation =
                conversations.named(agent.shop(), id).orElseThrow(Conversations::noConversation);
        conversation.requireInCharge(agent.id());
        conversation.requireOpen();
        announcer.announce(new Typing(agent.shop(), id, Side.STAFF));
    }
}
