package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/**
 * Who talks about the shop's orders, wherever those shoppers are by now; never anybody who has not ordered it. Asked within the
 * caller's transaction.
 */
public interface OrderChats {

    /** The conversation about an order in which somebody has said something: one that goes on, if any does. */
    Optional<ConversationId> of(ShopId shop, String orderId);

    /** Whether there is one that goes on, so that what is said in it is read. */
    boolean goOn(ShopId shop, String orderId);
}
