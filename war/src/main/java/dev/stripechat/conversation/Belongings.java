package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.util.List;

/** Which conversations are whose, for who has them erased. */
public interface Belongings {

    /** Those that a customer of the shop was signed for, in the order of their ids. */
    List<ConversationId> ofCustomer(ShopId shop, String customerId);

    /** Some of the shop's, not more than so many. */
    List<ConversationId> ofShop(ShopId shop, int most);
}
