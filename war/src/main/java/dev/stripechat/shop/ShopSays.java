package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;

/**
 * A shop has something to say in the chat about one of its orders. Observed in the transaction that takes it in.
 *
 * @param text in English
 * @param textDe in German; blank, if the shop has it in one language alone
 * @param eventId the same, however often the shop says it
 */
public record ShopSays(ShopId shop, String orderId, String text, String textDe, String eventId) {

    /** Without the text: what is said to people does not belong into a log. */
    @Override
    public String toString() {
        return "ShopSays[" + shop + ", " + orderId + ", " + eventId + "]";
    }
}
