package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** The shopper of a conversation is, or was, at a checkout, as the customer whom the shop has named. */
public record Stay(ShopId shop, ConversationId conversation, String checkout, String customer) {

    /** Where its shopper is now; one whom the shop has not named may be anybody. */
    static Optional<Stay> of(Conversation conversation) {
        Till till = conversation.till();
        return till.checkoutId()
                .flatMap(
                        checkout ->
                                till.customerId()
                                        .map(
                                                customer ->
                                                        new Stay(
                                                                conversation.shop(),
                                                                conversation.id(),
                                                                checkout,
                                                                customer)));
    }
}
