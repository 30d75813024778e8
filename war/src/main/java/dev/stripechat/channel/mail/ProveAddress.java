package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Correspondence.Proof;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The shopper types the code that came by mail. Wrong ones are counted, so nothing here may roll back. */
@UseCase
public class ProveAddress {

    private final Conversations conversations;
    private final Forwardings forwardings;
    private final Recipients recipients;
    private final Outbox outbox;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public ProveAddress(
            Conversations conversations,
            Forwardings forwardings,
            Recipients recipients,
            Outbox outbox,
            SecretBox box,
            Clock clock) {
        this.conversations = conversations;
        this.forwardings = forwardings;
        this.recipients = recipients;
        this.outbox = outbox;
        this.box = box;
        this.clock = clock;
    }

    /** Judges it; asked again after a good one it is good still. */
    public Proof by(ShopId shop, ConversationId id, String code) {
        Conversation conversation = conversations.heldOrRefused(shop, id);
        Optional<Forwarding> last = forwardings.in(shop, id).stream().findFirst();
        if (last.filter(Forwarding::isProved).isPresent()) {
            return Proof.GOOD;
        }
        return last.map(forwarding -> judged(conversation, forwarding, code)).orElse(Proof.OVER);
    }

    private Proof judged(Conversation conversation, Forwarding forwarding, String code) {
        Proof proof =
                forwarding.judge(code.strip(), box, conversation.lastNumber(), clock.instant());
        if (proof == Proof.GOOD) {
            recipients.giveBack(forwarding.shop(), forwarding.address());
            new Grants(forwardings, outbox).give(conversation, forwarding);
        }
        return proof;
    }
}
