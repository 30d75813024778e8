package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** The transactions around noting a conversation at Stripe: is it linked, what became of it, and when to try again. */
@UseCase
public class MarkPayment {

    private final Conversations conversations;
    private final Outbox outbox;

    @Inject
    public MarkPayment(Conversations conversations, Outbox outbox) {
        this.conversations = conversations;
        this.outbox = outbox;
    }

    boolean isLinked(ShopId shop, ConversationId conversation, PaymentIntentId payment) {
        return conversations.link(shop, conversation, payment).isPresent();
    }

    void settle(
            ShopId shop,
            ConversationId conversation,
            PaymentIntentId payment,
            LinkedPayment.Mark mark) {
        conversations.link(shop, conversation, payment).ifPresent(link -> link.marked(mark));
    }

    /** The part of the shop that the conversation is about, if the shop named one. */
    Optional<String> salesChannel(ShopId shop, ConversationId conversation) {
        return conversations
                .named(shop, conversation)
                .flatMap(known -> known.till().salesChannel());
    }

    /** A payment that has succeeded can be written into without harm. */
    void paid(@Observes PaymentChanged changed) {
        if (changed.state() == PaymentState.SUCCEEDED) {
            conversations.links(changed.shop(), changed.paymentIntent()).stream()
                    .filter(link -> !link.isMarkSettled())
                    .map(MarkPayments::letter)
                    .forEach(this::send);
        }
    }

    /** What was linked before there was an outbox is put there now. */
    private void send(Letter letter) {
        if (!outbox.put(letter)) {
            outbox.wake(letter.lane().shop(), letter.lane().destination(), letter.key());
        }
    }
}
