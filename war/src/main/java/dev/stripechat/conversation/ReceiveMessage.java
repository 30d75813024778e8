package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.shop.Checkouts;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The shopper says something: it is stored and the reply ordered in one short transaction. Once that is committed it
 * counts; who answers comes later and can never lose it. While an agent is in charge nothing is ordered: the agent answers.
 */
@UseCase
public class ReceiveMessage {

    private final Conversations conversations;
    private final Heard heard;
    private final Speech speech;
    private final Jobs jobs;
    private final Announcer announcer;

    @Inject
    public ReceiveMessage(
            Conversations conversations,
            Checkouts checkouts,
            Jobs jobs,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.heard = new Heard(checkouts);
        this.speech = new Speech(conversations, announcer, clock);
        this.jobs = jobs;
        this.announcer = announcer;
    }

    /**
     * What became of it.
     *
     * @param isNew false when it had been said before, under the same client id
     */
    public record Received(Message message, boolean isNew) {}

    /**
     * Stores it under the next number; a closed conversation goes on, with the assistant in charge. A client id that was
     * there before gets its first result again.
     *
     * @throws Refusal not found, when the shop has no such conversation; conflict, when somebody else used that id; invalid,
     *     as {@link Words}
     */
    public Received received(ShopId shop, ConversationId id, ClientId clientId, String text) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        return conversations
                .said(conversation, clientId)
                .map(first -> new Received(first.saidBy(Author.SHOPPER), false))
                .orElseGet(() -> new Received(say(conversation, clientId, text), true));
    }

    /** Like {@link #received}, for who need not know whether it is new. */
    public Message from(ShopId shop, ConversationId id, ClientId clientId, String text) {
        return received(shop, id, clientId, text).message();
    }

    private Message say(Conversation conversation, ClientId clientId, String text) {
        Words words = heard.in(conversation, text);
        if (conversation.wake()) {
            announcer.announce(new ConversationChanged(conversation));
        }
        Message message = speech.say(conversation, Saying.byShopper(clientId, words));
        if (conversation.inCharge() == InCharge.AGENT) {
            conversation.answered(message.number());
        } else {
            jobs.soon(ReplyToShoppers.NAME, conversation.id().toString());
        }
        return message;
    }
}
