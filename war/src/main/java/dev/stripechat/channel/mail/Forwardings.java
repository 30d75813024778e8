package dev.stripechat.channel.mail;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses of all conversations. Who holds one has it alone until the end of the transaction. */
public interface Forwardings {

    /** Held. */
    Optional<Forwarding> held(ShopId shop, UUID id);

    /** Those of a conversation, the one that was asked for last first; held. */
    List<Forwarding> in(ShopId shop, ConversationId conversation);

    /** That address in the conversation, if somebody has named it; held. */
    default Optional<Forwarding> at(
            ShopId shop, ConversationId conversation, EmailAddress address) {
        return in(shop, conversation).stream()
                .filter(known -> known.address().equals(address))
                .findAny();
    }

    void keep(Forwarding forwarding);

    /** The conversation is gone; says how many went with it. */
    int forget(ShopId shop, ConversationId conversation);
}
