package dev.stripechat.conversation;

import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;

/** An agent takes a conversation over, also a closed one; from then on the assistant is silent in it. */
@UseCase
public class TakeConversation {

    private final Conversations conversations;
    private final Speech speech;
    private final AuditLog audit;
    private final Announcer announcer;

    @Inject
    public TakeConversation(
            Conversations conversations, AuditLog audit, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.speech = new Speech(conversations, announcer, clock);
        this.audit = audit;
        this.announcer = announcer;
    }

    /**
     * Takes it.
     *
     * @throws Refusal not found, or conflict ({@code taken}), naming who has it
     */
    public Conversation by(Member agent, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(agent.shop(), id);
        if (conversation.take(agent.id(), agent.name())) {
            taken(conversation, agent, "conversation.taken");
        }
        return conversation;
    }

    /**
     * A supervisor takes it, also from a colleague.
     *
     * @throws Refusal not found
     */
    public Conversation from(Member supervisor, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(supervisor.shop(), id);
        if (conversation.takeFrom(supervisor.id(), supervisor.name())) {
            taken(conversation, supervisor, "conversation.taken_from_colleague");
        }
        return conversation;
    }

    private void taken(Conversation conversation, Member agent, String deed) {
        audit.write(agent.shop(), agent.id().toString(), deed, conversation.id().toString());
        announcer.announce(new ConversationChanged(conversation));
        greet(conversation, agent);
    }

    /** The shopper is told that a person is here now. */
    private void greet(Conversation conversation, Member agent) {
        ClientId clientId =
                ClientId.because("taken " + conversation.id() + " " + conversation.lastNumber());
        Words words = Words.of(Joined.text(conversation.language(), agent.name()));
        speech.say(conversation, Saying.bySystem(clientId, words));
    }

    private enum Joined {
        DE("%s ist jetzt für Sie da – ein Mensch, keine Maschine."),
        EN("%s has joined the chat – a person, not a machine.");

        private final String form;

        Joined(String form) {
            this.form = form;
        }

        static String text(Language language, String name) {
            return String.format(language.locale(), valueOf(language.name()).form, name);
        }
    }
}
