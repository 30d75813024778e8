package dev.stripechat.shop;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** Who talks about the shop's orders. Asked within the caller's transaction. */
public interface OrderChats {

    /** The conversation at an order: one that goes on, if any does. */
    Optional<ConversationId> of(ShopId shop, String orderId);
}
