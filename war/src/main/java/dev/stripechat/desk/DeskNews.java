package dev.stripechat.desk;

import dev.stripechat.conversation.ConversationChanged;
import dev.stripechat.conversation.MessageExchanged;
import dev.stripechat.conversation.rest.MessageView;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentNoted;
import dev.stripechat.shop.CheckoutSaved;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Shows the open inboxes what has been committed. The list line is read anew, on another thread: inside the call-back
 * after a commit there is no transaction to read in.
 */
@Dependent
public class DeskNews {

    private final DeskStreams streams;
    private final Inbox inbox;

    @Inject
    public DeskNews(DeskStreams streams, Inbox inbox) {
        this.streams = streams;
        this.inbox = inbox;
    }

    void said(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        ShopId shop = exchanged.conversation().shop();
        ConversationId id = exchanged.conversation().id();
        streams.push(
                shop,
                new ToInbox.Said("message", id.toString(), MessageView.of(exchanged.message())));
        show(shop, () -> List.of(id));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        show(changed.conversation().shop(), () -> List.of(changed.conversation().id()));
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentNoted noted) {
        show(noted.shop(), () -> inbox.with(noted.shop(), noted.paymentIntent()));
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckoutSaved saved) {
        show(saved.shop(), () -> inbox.at(saved.shop(), saved.checkoutId()));
    }

    private void show(ShopId shop, Supplier<List<ConversationId>> conversations) {
        if (!streams.isWatched(shop)) {
            return;
        }
        executor()
                .execute(
                        () ->
                                conversations
                                        .get()
                                        .forEach(id -> show(shop, inbox.summary(shop, id))));
    }

    /** A conversation in which nobody has spoken yet is not shown. */
    private void show(ShopId shop, Summary summary) {
        if (summary.lastNumber() > 0) {
            streams.push(shop, new ToInbox.Changed("conversation", summary));
        }
    }

    private static ManagedExecutorService executor() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
