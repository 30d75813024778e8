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
    private final Speech speech;
    private final AuditLog audit;

    @Inject
    public WriteMessage(
            Conversations conversations, AuditLog audit, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.speech = new Speech(conversations, announcer, clock);
        this.audit = audit;
    }

    /**
     * The agent in charge replies; message and audit row stand or fall together. A repeated client id gets the first
     * result.
     *
     * @throws Refusal not found, or conflict ({@code not_in_charge}, {@code client_id_of_another})
     */
    public Message byAgent(Member agent, ConversationId id, ClientId clientId, Words words) {
        Conversation conversation = conversations.heldOrRefused(agent.shop(), id);
        conversation.requireInCharge(agent.id());
        return conversations
                .said(conversation, clientId)
                .map(first -> first.saidBy(Author.AGENT))
                .orElseGet(
                        () -> {
                            audit.write(
                                    agent.shop(),
                                    agent.id().toString(),
                                    "conversation.replied",
                                    id.toString());
                            return speech.say(
                                    conversation, Saying.byAgent(clientId, agent.name(), words));
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
            Conversation conversation = conversations.heldOrRefused(shop, id);
            if (conversations.said(conversation, clientId).isEmpty()) {
                speech.say(conversation, words.apply(conversation));
            }
        }
    }
}
