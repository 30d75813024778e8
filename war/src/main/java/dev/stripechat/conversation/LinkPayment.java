package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.shop.ShopToken;
import dev.stripechat.staff.AuditLog;
import jakarta.inject.Inject;
import java.time.Clock;

/** Ties a PaymentIntent to a conversation, because the shop's backend signed that this shopper is paying it. */
@UseCase
public class LinkPayment {

    private final Conversations conversations;
    private final AuditLog audit;
    private final Announcer announcer;
    private final Clock clock;

    @Inject
    public LinkPayment(
            Conversations conversations, AuditLog audit, Announcer announcer, Clock clock) {
        this.conversations = conversations;
        this.audit = audit;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Links what the verified token names; a token without a PaymentIntent links nothing.
     *
     * @throws Refusal not found, when the conversation is not of the shop that signed
     */
    public void by(ShopToken token, ConversationId id) {
        Conversation conversation = conversations.heldOrRefused(token.shop(), id);
        token.paymentIntent().ifPresent(payment -> link(conversation, payment, token.checkoutId()));
    }

    private void link(Conversation conversation, PaymentIntentId payment, String checkoutId) {
        boolean isNew =
                conversations.link(
                        new LinkedPayment(conversation, payment, checkoutId, clock.instant()));
        if (isNew) {
            audit.write(
                    conversation.shop(),
                    "shop",
                    "payment.linked",
                    conversation.id() + " " + payment);
            announcer.announce(new ConversationChanged(conversation));
        }
    }
}
