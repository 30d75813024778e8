package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shopware.ShopperCart;

/** What a checkout is called before there is an order; afterwards it has the order's id. */
final class CheckoutNames {

    private CheckoutNames() {}

    /** Of a customer or guest who has not ordered yet. */
    static String of(String customerId) {
        return "customer-" + customerId;
    }

    /** Of a cart, whoever it is that fills it: its token opens the shopper's session, so that only a hash may leave us. */
    static String of(ShopperCart cart) {
        return "cart-" + new OpaqueToken(cart.token().value()).hash();
    }
}
