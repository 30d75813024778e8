package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;

/** An agent opens a closed conversation again: it waits for somebody to take it. The shopper is told nothing. */
@UseCase
public class ReopenConversation {

    private final Conversations conversations;
    private final AuditLog audit;
    private final Announcer announcer;

    @Inject
    public ReopenConversation(Conversations conversations, AuditLog audit, Announcer announcer) {
        this.conversations = conversations;
        this.audit = audit;
        this.announcer = announcer;
    }

    /**
     * Opens it again; one that is open stays as it is.
     *
     * @throws Refusal not found, or conflict ({@code taken}), naming the colleague in charge
     */
    public Conversation by(Member agent, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(agent.shop(), id);
        if (conversation.reopen(agent.id())) {
            audit.write(
                    agent.shop(), agent.id().toString(), "conversation.reopened", id.toString());
            announcer.announce(new ConversationChanged(conversation));
        }
        return conversation;
    }
}
