package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.cluster.Hint;
import dev.stripechat.runtime.cluster.OtherNodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Hands over to the channels what has been committed, here or on another node. Made once, not for each message. */
@ApplicationScoped
public class Delivery {

    /** The kind of hint that tells of news in a conversation; its id is the conversation's. */
    public static final String CONVERSATION = "conversation";

    private final List<Channel> channels;
    private final OtherNodes others;

    protected Delivery() {
        this.channels = List.of();
        this.others = hint -> {};
    }

    @Inject
    public Delivery(Instance<Channel> channels, OtherNodes others) {
        this.channels = channels.stream().toList();
        this.others = others;
    }

    void deliver(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        channels.forEach(channel -> channel.deliver(exchanged.conversation(), exchanged.message()));
        tell(exchanged.conversation());
    }

    void show(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        channels.forEach(channel -> channel.show(changed.conversation()));
        tell(changed.conversation());
    }

    void hear(@Observes Hint hint) {
        if (hint.kind().equals(CONVERSATION)) {
            ConversationId id = ConversationId.of(hint.id());
            channels.forEach(channel -> channel.refresh(hint.shop(), id));
        }
    }

    private void tell(Conversation conversation) {
        ShopId shop = conversation.shop();
        others.tell(new Hint(CONVERSATION, shop, conversation.id().toString()));
    }
}
