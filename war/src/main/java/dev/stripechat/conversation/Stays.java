package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.List;

/** At which checkouts the shoppers of conversations have been. */
public interface Stays {

    /** Keeps it, once. */
    void keep(Stay stay);

    /** The conversations whose shopper was once at that checkout, and is the same customer now. */
    List<ConversationId> at(ShopId shop, String checkoutId);
}
