package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PaymentRequest;
import dev.stripechat.shop.ReturnUrls;
import dev.stripechat.shopware.PayCall;
import dev.stripechat.shopware.Secret;
import dev.stripechat.shopware.ShopOrder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;

/** What a shop wants to have paid, in our words. */
final class PaySheet {

    /** By which a shopper who turns back is known when the shop asks how it ended. */
    private static final String LEFT = "stripe_chat";

    private static final String BY_CANCEL = "cancel";

    private PaySheet() {}

    /**
     * Reads it. The checkout is called by the order's id: so the chat of the finish page and of the page for a failed payment,
     * whose token names that order, is the same.
     *
     * @param spoken in which locale the shop calls: where the order names none, it is that of the shop's page
     * @throws Refusal invalid ({@code bad_return_url}), when it says no way back
     * @throws dev.stripechat.shopware.ProtocolRefused when the amount has more decimals than its currency
     */
    static PaymentRequest request(
            PayCall call, Optional<String> spoken, ShopId shop, Look look, Instant now) {
        ShopOrder order = call.order();
        return new PaymentRequest(
                shop,
                order.id(),
                Amounts.money(call.amount()),
                new PaymentRequest.Order(
                        order.id(),
                        Optional.of(call.transaction().id()),
                        Optional.of(order.number())),
                order.salesChannelId(),
                order.customerId(),
                order.locale().or(() -> spoken).map(Language::of),
                returnUrls(call),
                look,
                now);
    }

    /** Back to the shop in any case: it asks us then how it ended. */
    private static ReturnUrls returnUrls(PayCall call) {
        String back =
                call.returnUrl()
                        .map(Secret::value)
                        .orElseThrow(
                                () -> Refusal.invalid("bad_return_url", "There is no way back."));
        char joint = back.indexOf('?') < 0 ? '?' : '&';
        return new ReturnUrls(back, Optional.empty(), back + joint + LEFT + "=" + BY_CANCEL);
    }

    /** Whether the query says that the shopper has turned back. */
    static boolean isLeft(JsonObject query) {
        return query.get(LEFT) instanceof JsonString text && text.getString().equals(BY_CANCEL);
    }
}
