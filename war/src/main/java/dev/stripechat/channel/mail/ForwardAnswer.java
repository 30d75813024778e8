package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Message;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import jakarta.inject.Inject;
import java.time.Duration;

/** What a person of the shop has said also goes to the shopper's address, if that was asked for. */
@UseCase
public class ForwardAnswer {

    /** Who is reading the chat needs no mail, and what follows at once comes along in the same one. */
    static final Duration DELAY = Duration.ofSeconds(30);

    private final Forwardings forwardings;
    private final Outbox outbox;

    @Inject
    public ForwardAnswer(Forwardings forwardings, Outbox outbox) {
        this.forwardings = forwardings;
        this.outbox = outbox;
    }

    /** Puts it into the Outbox, in the transaction in which it is said. */
    public void of(Message message) {
        forwardings.in(message.shop(), message.conversation()).stream()
                .filter(Forwarding::takesAnswers)
                .forEach(to -> outbox.put(CarryMail.answer(to, message.number()), DELAY));
    }
}
