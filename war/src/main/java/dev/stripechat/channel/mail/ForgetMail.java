package dev.stripechat.channel.mail;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;

/** A conversation goes, and its addresses and codes go with it. */
@UseCase
public class ForgetMail {

    private final Forwardings forwardings;

    @Inject
    public ForgetMail(Forwardings forwardings) {
        this.forwardings = forwardings;
    }

    /** In the transaction in which the conversation is erased; says how many addresses went. */
    public int of(ShopId shop, ConversationId conversation) {
        return forwardings.forget(shop, conversation);
    }
}
