package dev.stripechat.paymentpage;

import dev.stripechat.conversation.Admission;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentAttempts;
import jakarta.inject.Inject;

/**
 * A browser on the page joins the chat of the attempt. The first one in a chat that was begun for its page sees everything.
 * Whoever comes later, or into a chat that somebody else has begun, sees what is said from then on: links are passed on, and
 * the chat at a checkout may be another customer's.
 */
@UseCase
public class JoinChat {

    private final Visit visit;
    private final PageChat chat;
    private final PaymentAttempts attempts;
    private final Admission admission;

    @Inject
    JoinChat(Visit visit, PageChat chat, PaymentAttempts attempts, Admission admission) {
        this.visit = visit;
        this.chat = chat;
        this.attempts = attempts;
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
        Conversation conversation = chat.alone(attempt);
        boolean isTaken = attempts.isJoined(attempt.shop(), conversation.id());
        boolean isFirst = attempt.join() && !isTaken;
        return new Joined(
                conversation.id(),
                isFirst
                        ? admission.first(attempt.shop(), conversation.id())
                        : admission.late(
                                attempt.shop(), conversation.id(), conversation.lastNumber()));
    }
}
