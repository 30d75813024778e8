package dev.stripechat.channel.mail;

import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Cause;
import dev.stripechat.runtime.outbox.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * A conversation is erased, and its addresses and codes go with it, and the mails that wait. A code that is on its way
 * finds no address any more.
 */
@UseCase
public class ForgetMail {

    private static final Cause ERASED = new Cause("erased", "The chat was deleted.");

    private final Forwardings forwardings;
    private final Outbox outbox;

    @Inject
    public ForgetMail(Forwardings forwardings, Outbox outbox) {
        this.forwardings = forwardings;
        this.outbox = outbox;
    }

    /** In the transaction in which it is erased. Departures are held before addresses, as by who sends them. */
    void gone(@Observes ConversationErased erased) {
        outbox.drop(CarryMail.lane(erased.shop(), erased.conversation()), ERASED);
        forwardings.forget(erased.shop(), erased.conversation());
    }
}
