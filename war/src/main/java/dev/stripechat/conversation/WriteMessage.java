package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;

/** An agent or the assistant says something. */
@UseCase
public class WriteMessage {

    private final Conversations conversations;
    private final AuditLog audit;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public WriteMessage(
            Conversations conversations, AuditLog audit, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.audit = audit;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * The agent in charge replies; message and audit row stand or fall together. A repeated client id gets the first
     * result.
     *
     * @throws Refusal not found, or conflict ({@code not_in_charge}, {@code client_id_of_another})
     */
    public Message byAgent(Member agent, ConversationId id, ClientId clientId, Words words) {
        Conversation conversation = held(agent.shop(), id);
        conversation.requireInCharge(agent.id());
        return conversations
                .said(conversation, clientId)
                .map(WriteMessage::byAnAgent)
                .orElseGet(
                        () -> {
                            audit.write(
                                    agent.shop(),
                                    agent.id().toString(),
                                    "conversation.replied",
                                    id.toString());
                            return say(conversation, Saying.byAgent(clientId, agent.name(), words));
                        });
    }

    /**
     * The assistant says something in every conversation that the payment belongs to; once per client id.
     *
     * @param words what it says, given the conversation (its language)
     */
    public void byAssistant(
            ShopId shop,
            PaymentIntentId payment,
            ClientId clientId,
            Function<Conversation, Saying> words) {
        for (ConversationId id : conversations.with(shop, payment)) {
            Conversation conversation = held(shop, id);
            if (conversations.said(conversation, clientId).isEmpty()) {
                say(conversation, words.apply(conversation));
            }
        }
    }

    private Message say(Conversation conversation, Saying saying) {
        Message message = conversation.say(saying, clock.instant());
        conversations.keep(message);
        announcer.announce(new MessageExchanged(conversation, message));
        return message;
    }

    private Conversation held(ShopId shop, ConversationId id) {
        return conversations
                .held(shop, id)
                .orElseThrow(() -> Refusal.notFound("There is no such conversation."));
    }

    private static Message byAnAgent(Message first) {
        if (first.author() != Author.AGENT) {
            throw Refusal.conflict(
                    "client_id_of_another", "This clientId belongs to somebody else's message.");
        }
        return first;
    }
}
