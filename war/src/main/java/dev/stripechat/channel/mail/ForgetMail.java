package dev.stripechat.channel.mail;

import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.runtime.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A conversation goes, and its addresses and codes go with it; what waits to be mailed finds no address any more. */
@UseCase
public class ForgetMail {

    private final Forwardings forwardings;

    @Inject
    public ForgetMail(Forwardings forwardings) {
        this.forwardings = forwardings;
    }

    /** In the transaction in which it is erased. */
    void gone(@Observes ConversationErased erased) {
        forwardings.forget(erased.shop(), erased.conversation());
    }
}
