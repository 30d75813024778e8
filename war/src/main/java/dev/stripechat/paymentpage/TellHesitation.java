package dev.stripechat.paymentpage;

import dev.stripechat.conversation.Words;
import dev.stripechat.conversation.WriteMessage;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentAttempt;
import jakarta.inject.Inject;

/** A fact about the shopper on the page reaches the chat: each kind once for an attempt and an amount. */
@UseCase
public class TellHesitation {

    private final Visit visit;
    private final PageChat chat;
    private final WriteMessage writeMessage;

    @Inject
    TellHesitation(Visit visit, PageChat chat, WriteMessage writeMessage) {
        this.visit = visit;
        this.chat = chat;
        this.writeMessage = writeMessage;
    }

    /**
     * Tells it.
     *
     * @throws Refusal not found ({@code unknown_link}), gone ({@code link_expired})
     */
    public void of(OpaqueToken token, Hesitation kind) {
        PaymentAttempt attempt = visit.alone(token);
        ConversationId conversation = chat.of(attempt).id();
        ClientId once =
                ClientId.because(
                        "signal %s %s %s".formatted(attempt.id(), kind.word(), attempt.amount()));
        writeMessage.bySystem(
                attempt.shop(), conversation, once, known -> Words.of(kind.in(known.language())));
    }
}
