package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.OrderChats;
import java.util.Optional;

/** One order that is talked about, and no other. */
record TalkOf(ShopId tenant, String order, ConversationId chat) implements OrderChats {

    @Override
    public Optional<ConversationId> of(ShopId shop, String orderId) {
        return Optional.of(chat).filter(talk -> goOn(shop, orderId));
    }

    @Override
    public boolean goOn(ShopId shop, String orderId) {
        return shop.equals(tenant) && orderId.equals(order);
    }
}
