package dev.stripechat.paymentpage;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.StartConversation;
import dev.stripechat.kernel.Language;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The chat of an attempt. Called inside the transaction that holds the attempt. */
@Dependent
class PageChat {

    private final Conversations conversations;
    private final StartConversation startConversation;
    private final Shops shops;

    @Inject
    PageChat(Conversations conversations, StartConversation startConversation, Shops shops) {
        this.conversations = conversations;
        this.startConversation = startConversation;
        this.shops = shops;
    }

    /**
     * The one at its checkout, begun if need be. One in which nobody said anything for a day is forgotten, one that its
     * shopper has deleted is gone: then the order is paid beside a new one.
     */
    Conversation of(PaymentAttempt attempt) {
        return attempt.conversation()
                .flatMap(id -> conversations.named(attempt.shop(), id))
                .orElseGet(() -> begun(attempt));
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Conversation alone(PaymentAttempt attempt) {
        return conversations.heldOrRefused(attempt.shop(), of(attempt).id());
    }

    private Conversation begun(PaymentAttempt attempt) {
        Language language = attempt.language().orElseGet(() -> spokenIn(attempt));
        StartConversation.Chat chat =
                startConversation.at(
                        attempt.shop(),
                        attempt.checkoutId(),
                        attempt.salesChannel(),
                        attempt.customerId(),
                        language);
        attempt.talksIn(chat.conversation().id(), chat.isNew());
        return chat.conversation();
    }

    private Language spokenIn(PaymentAttempt attempt) {
        return shops.named(attempt.shop()).map(Shop::language).orElse(Language.EN);
    }
}
