package dev.stripechat.desk;

import dev.stripechat.conversation.ConversationChanged;
import dev.stripechat.conversation.Delivery;
import dev.stripechat.conversation.MessageExchanged;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentNoted;
import dev.stripechat.runtime.cluster.Hint;
import dev.stripechat.runtime.cluster.OtherNodes;
import dev.stripechat.shop.CheckoutSaved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows the open inboxes what has been committed, here or on another node. It is read anew, on another thread: inside the
 * call-back after a commit there is no transaction to read in.
 */
@Dependent
public class DeskNews {

    private static final String PAYMENT = "payment";
    private static final String CHECKOUT = "checkout";

    private final DeskScreens screens;
    private final Inbox inbox;
    private final OtherNodes others;

    @Inject
    public DeskNews(DeskScreens screens, Inbox inbox, OtherNodes others) {
        this.screens = screens;
        this.inbox = inbox;
        this.others = others;
    }

    void said(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        screens.news(exchanged.conversation().shop(), List.of(exchanged.conversation().id()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        screens.news(changed.conversation().shop(), List.of(changed.conversation().id()));
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentNoted noted) {
        paid(noted.shop(), noted.paymentIntent());
        others.tell(new Hint(PAYMENT, noted.shop(), noted.paymentIntent().value()));
    }

    void saved(@Observes(during = TransactionPhase.AFTER_SUCCESS) CheckoutSaved saved) {
        filled(saved.shop(), saved.checkoutId());
        others.tell(new Hint(CHECKOUT, saved.shop(), saved.checkoutId()));
    }

    void heard(@Observes Hint hint) {
        switch (hint.kind()) {
            case Delivery.CONVERSATION ->
                    screens.news(hint.shop(), List.of(ConversationId.of(hint.id())));
            case PAYMENT -> paid(hint.shop(), new PaymentIntentId(hint.id()));
            case CHECKOUT -> filled(hint.shop(), hint.id());
            default -> {
                // a newer node tells what this one does not show
            }
        }
    }

    private void paid(ShopId shop, PaymentIntentId payment) {
        screens.news(shop, () -> inbox.with(shop, payment));
    }

    private void filled(ShopId shop, String checkout) {
        screens.news(shop, () -> inbox.at(shop, checkout));
    }
}
