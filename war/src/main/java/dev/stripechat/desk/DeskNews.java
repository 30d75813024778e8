package dev.stripechat.desk;

import dev.stripechat.conversation.ConversationChanged;
import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.conversation.Delivery;
import dev.stripechat.conversation.MessageExchanged;
import dev.stripechat.conversation.SeenFurther;
import dev.stripechat.conversation.Side;
import dev.stripechat.conversation.Typing;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentNoted;
import dev.stripechat.runtime.cluster.Hint;
import dev.stripechat.runtime.cluster.OtherNodes;
import dev.stripechat.shop.CheckoutSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Shows the open inboxes what has been committed, here or on another node. Whatever is read anew is read on another
 * thread: inside the call-back after a commit there is no transaction to read in. Made once, not for each message.
 */
@ApplicationScoped
public class DeskNews {

    private static final String PAYMENT = "payment";
    private static final String CHECKOUT = "checkout";

    private final DeskScreens screens;
    private final BiFunction<ShopId, PaymentIntentId, List<ConversationId>> with;
    private final BiFunction<ShopId, String, List<ConversationId>> at;
    private final OtherNodes others;

    protected DeskNews() {
        this.screens = new DeskScreens();
        this.with = (shop, payment) -> List.of();
        this.at = (shop, checkout) -> List.of();
        this.others = hint -> {};
    }

    @Inject
    public DeskNews(DeskScreens screens, Inbox inbox, OtherNodes others) {
        this.screens = screens;
        this.with = inbox::with;
        this.at = inbox::at;
        this.others = others;
    }

    void said(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageExchanged exchanged) {
        screens.said(exchanged.conversation(), exchanged.message());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged changed) {
        screens.news(changed.conversation().shop(), List.of(changed.conversation().id()));
    }

    void seen(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeenFurther seen) {
        screens.news(seen.shop(), List.of(seen.conversation()));
    }

    void gone(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationErased erased) {
        if (erased.byShopper()) {
            screens.news(erased.shop(), List.of(erased.conversation()));
        }
    }

    void typing(@Observes Typing typing) {
        if (typing.by() == Side.SHOPPER) {
            screens.typing(typing.shop(), typing.conversation());
        }
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
            case Delivery.SHOPPER_TYPES ->
                    screens.typing(hint.shop(), ConversationId.of(hint.id()));
            case PAYMENT -> paid(hint.shop(), new PaymentIntentId(hint.id()));
            case CHECKOUT -> filled(hint.shop(), hint.id());
            default -> {
                // a newer node tells what this one does not show
            }
        }
    }

    private void paid(ShopId shop, PaymentIntentId payment) {
        screens.news(shop, () -> with.apply(shop, payment));
    }

    private void filled(ShopId shop, String checkout) {
        screens.news(shop, () -> at.apply(shop, checkout));
    }
}
