package dev.stripechat.shopware;

import jakarta.json.JsonObject;

/**
 * Our script on a page of the shop had the shop vouch for its shopper's cart, signed in or not.
 *
 * @param source who says so
 * @param shopper who
 * @param cart what
 * @param data what our script wanted handed over; the shop has not looked at it
 */
public record ContextGatewayCall(
        Source source, ShopperContext shopper, ShopperCart cart, JsonObject data) {

    /** Reads the body of a call; nothing is proved by that. */
    public static ContextGatewayCall of(byte[] body) {
        Fields fields = Fields.of(body);
        return new ContextGatewayCall(
                Source.of(fields),
                ShopperContext.of(fields.object("salesChannelContext")),
                ShopperCart.of(fields.object("cart")),
                fields.map("data"));
    }

    @Override
    public String toString() {
        return "ContextGatewayCall[" + source.shopId() + "]";
    }
}
