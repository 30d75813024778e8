package dev.stripechat.shopware;

import jakarta.json.JsonObject;

/**
 * A shopper is about to place an order with our payment method.
 *
 * @param source who says so
 * @param shopper who
 * @param cart what
 * @param requestData what the form of the shop has sent
 */
public record ValidateCall(
        Source source, ShopperContext shopper, ShopperCart cart, JsonObject requestData) {

    /** Reads the body of a question; nothing is proved by that. */
    public static ValidateCall of(byte[] body) {
        Fields fields = Fields.of(body);
        return new ValidateCall(
                Source.of(fields),
                ShopperContext.of(fields.object("salesChannelContext")),
                ShopperCart.of(fields.object("cart")),
                fields.map("requestData"));
    }

    @Override
    public String toString() {
        return "ValidateCall[" + source.shopId() + "]";
    }
}
