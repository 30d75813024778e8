package dev.stripechat.paymentpage;

import dev.stripechat.conversation.Admission;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentAttempt;
import jakarta.inject.Inject;

/**
 * A browser on the page joins the chat of the attempt. The first one sees everything; whoever comes later with the same link
 * sees what is said from then on, for links are passed on.
 */
@UseCase
public class JoinChat {

    private final Visit visit;
    private final PageChat chat;
    private final Admission admission;

    @Inject
    JoinChat(Visit visit, PageChat chat, Admission admission) {
        this.visit = visit;
        this.chat = chat;
        this.admission = admission;
    }

    /** The right to a conversation. */
    public record Joined(ConversationId conversation, Admission.Pass pass) {}

    /**
     * Lets it in.
     *
     * @throws Refusal not found ({@code unknown_link}), gone ({@code link_expired})
     */
    public Joined by(OpaqueToken token) {
        PaymentAttempt attempt = visit.alone(token);
        Conversation conversation = chat.of(attempt);
        long readsAfter = attempt.join() ? 0 : conversation.lastNumber();
        return new Joined(
                conversation.id(), admission.to(attempt.shop(), conversation.id(), readsAfter));
    }
}
