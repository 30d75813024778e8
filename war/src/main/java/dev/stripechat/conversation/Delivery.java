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

    /** The kind of hint that tells that a shopper is typing now; its id is the conversation's. */
    public static final String SHOPPER_TYPES = "shopper-types";

    private static final String TIDIED = "tidied";
    private static final String STAFF_TYPES = "staff-types";

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

    /** What the shopper has seen is for the staff alone. */
    void seen(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeenFurther seen) {
        if (seen.by() == Side.STAFF) {
            refresh(seen.shop(), seen.conversation());
        }
        tell(CONVERSATION, seen.shop(), seen.conversation());
    }

    /** Who looks at it finds that it is gone. Staff has never seen one that is tidied away. */
    void gone(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationErased erased) {
        refresh(erased.shop(), erased.conversation());
        tell(erased.byShopper() ? CONVERSATION : TIDIED, erased.shop(), erased.conversation());
    }

    void typing(@Observes Typing typing) {
        if (typing.by() == Side.STAFF) {
            channels.forEach(channel -> channel.typing(typing.shop(), typing.conversation()));
        }
        tell(kind(typing.by()), typing.shop(), typing.conversation());
    }

    void hear(@Observes Hint hint) {
        if (hint.kind().equals(CONVERSATION) || hint.kind().equals(TIDIED)) {
            refresh(hint.shop(), ConversationId.of(hint.id()));
        } else if (hint.kind().equals(STAFF_TYPES)) {
            ConversationId id = ConversationId.of(hint.id());
            channels.forEach(channel -> channel.typing(hint.shop(), id));
        }
    }

    private static String kind(Side typing) {
        return typing == Side.STAFF ? STAFF_TYPES : SHOPPER_TYPES;
    }

    private void refresh(ShopId shop, ConversationId id) {
        channels.forEach(channel -> channel.refresh(shop, id));
    }

    private void tell(Conversation conversation) {
        tell(CONVERSATION, conversation.shop(), conversation.id());
    }

    private void tell(String kind, ShopId shop, ConversationId id) {
        others.tell(new Hint(kind, shop, id.toString()));
    }
}
