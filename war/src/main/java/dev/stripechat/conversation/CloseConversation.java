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

/** An agent closes a conversation. The shopper is told, and goes on by writing again. */
@UseCase
public class CloseConversation {

    private final Conversations conversations;
    private final Speech speech;
    private final AuditLog audit;
    private final Announcer announcer;

    @Inject
    public CloseConversation(
            Conversations conversations, AuditLog audit, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.speech = new Speech(conversations, announcer, clock);
        this.audit = audit;
        this.announcer = announcer;
    }

    /**
     * Closes it; closing twice is closing once.
     *
     * @throws Refusal not found, or conflict ({@code taken}), naming the colleague in charge
     */
    public Conversation by(Member agent, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(agent.shop(), id);
        if (conversation.close(agent.id())) {
            audit.write(agent.shop(), agent.id().toString(), "conversation.closed", id.toString());
            announcer.announce(new ConversationChanged(conversation));
            tell(conversation);
        }
        return conversation;
    }

    private void tell(Conversation conversation) {
        ClientId clientId =
                ClientId.because("closed " + conversation.id() + " " + conversation.lastNumber());
        Words words = Words.of(Closed.text(conversation.language()));
        speech.say(conversation, Saying.bySystem(clientId, words));
    }

    private enum Closed {
        DE(
                "Dieser Chat wurde geschlossen. Wenn Sie noch etwas brauchen, schreiben Sie einfach wieder – dann ist er"
                        + " wieder offen."),
        EN(
                "This chat has been closed. If you need anything else, just write again – that reopens it.");

        private final String text;

        Closed(String text) {
            this.text = text;
        }

        static String text(Language language) {
            return valueOf(language.name()).text;
        }
    }
}
