package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** An agent or the assistant says something. */
@UseCase
public class WriteMessage {

    private final Conversations conversations;
    private final Brought brought;
    private final Heard heard;
    private final Speech speech;
    private final AuditLog audit;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public WriteMessage(
            Conversations conversations,
            Attachments attachments,
            Checkouts checkouts,
            AuditLog audit,
            Announcer announcer,
            Clock clock) {
        this.conversations = conversations;
        this.brought = new Brought(attachments);
        this.heard = new Heard(checkouts);
        this.speech = new Speech(conversations, announcer, clock);
        this.audit = audit;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * The agent in charge replies; message and audit row stand or fall together. A repeated client id gets the first
     * result.
     *
     * @param file the name of a file that this agent brought before
     * @throws Refusal not found; conflict ({@code not_in_charge}, {@code closed}, {@code client_id_of_another}, {@code
     *     attachment_gone}); invalid, as {@link Words}
     */
    public Message byAgent(
            Member agent,
            ConversationId id,
            ClientId clientId,
            String text,
            Optional<String> file) {
        Conversation conversation = conversations.heldOrRefused(agent.shop(), id);
        conversation.requireInCharge(agent.id());
        return conversations
                .said(conversation, clientId)
                .map(first -> repeated(first.saidBy(Author.AGENT)))
                .orElseGet(() -> reply(agent, conversation, clientId, text, file));
    }

    private Message repeated(Message first) {
        announcer.announce(new MessageRepeated(first));
        return first;
    }

    /** Words alone. */
    public Message byAgent(Member agent, ConversationId id, ClientId clientId, String text) {
        return byAgent(agent, id, clientId, text, Optional.empty());
    }

    private Message reply(
            Member agent,
            Conversation conversation,
            ClientId clientId,
            String text,
            Optional<String> name) {
        conversation.requireOpen();
        Optional<Attachment> file = brought.file(conversation, agent.id().toString(), name);
        Words words = Brought.words(text, file, () -> written(conversation, text));
        audit.write(
                agent.shop(),
                agent.id().toString(),
                "conversation.replied",
                conversation.id().toString());
        Saying saying = Saying.byAgent(clientId, agent.name(), words).with(file);
        Message message = speech.say(conversation, saying);
        file.ifPresent(used -> used.usedBy(message));
        return message;
    }

    private Words written(Conversation conversation, String text) {
        return heard.in(
                conversation,
                Author.AGENT,
                text,
                () -> conversations.lastSaid(conversation),
                clock.instant());
    }

    /**
     * The assistant says something in the conversation that a payment is linked to; once per client id. A closed one
     * stays closed.
     *
     * @param words what it says, given the conversation (its language)
     */
    public void byAssistant(
            LinkedPayment link, ClientId clientId, Function<Conversation, Saying> words) {
        Conversation conversation = conversations.heldOrRefused(link.shop(), link.conversation());
        if (conversations.said(conversation, clientId).isEmpty()) {
            speech.say(conversation, words.apply(conversation));
        }
    }

    /**
     * Something that nobody says is told in a conversation, once per client id.
     *
     * @param words what is told, given the conversation (its language)
     * @throws Refusal not found, when the shop has no such conversation
     */
    public void bySystem(
            ShopId shop,
            ConversationId id,
            ClientId clientId,
            Function<Conversation, Words> words) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        if (conversations.said(conversation, clientId).isEmpty()) {
            speech.say(conversation, Saying.bySystem(clientId, words.apply(conversation)));
        }
    }

    /** The assistant calls a person into the conversation that a payment is linked to. */
    public void handOver(LinkedPayment link) {
        Conversation conversation = conversations.heldOrRefused(link.shop(), link.conversation());
        if (conversation.inCharge() == InCharge.ASSISTANT) {
            conversation.handOver();
            announcer.announce(new ConversationChanged(conversation));
            announcer.announce(new PersonCalled(conversation));
        }
    }
}
