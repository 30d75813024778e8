package dev.stripechat.shopware;

import java.util.Map;

/**
 * The shop asks, while a shopper waits, whether we object to anything in a checkout.
 *
 * @param source who says so
 * @param shopper who
 * @param cart what
 * @param paymentMethods technical names by id
 * @param shippingMethods technical names by id
 */
public record CheckoutGatewayCall(
        Source source,
        ShopperContext shopper,
        ShopperCart cart,
        Map<String, String> paymentMethods,
        Map<String, String> shippingMethods) {

    /** Reads the body of a question; nothing is proved by that. */
    public static CheckoutGatewayCall of(byte[] body) {
        Fields fields = Fields.of(body);
        return new CheckoutGatewayCall(
                Source.of(fields),
                ShopperContext.of(fields.object("salesChannelContext")),
                ShopperCart.of(fields.object("cart")),
                methods(fields, "paymentMethods", "availablePaymentMethods"),
                methods(fields, "shippingMethods", "availableShippingMethods"));
    }

    /** Shopware's code says the one, its manual the other. */
    private static Map<String, String> methods(Fields fields, String inCode, String inManual) {
        Map<String, String> methods = fields.texts(inCode);
        return methods.isEmpty() ? fields.texts(inManual) : methods;
    }
}
