package dev.stripechat.shop.shopware;

/** What a checkout is called before there is an order; afterwards it has the order's id. */
final class CheckoutNames {

    private CheckoutNames() {}

    /** Of a customer or guest who has not ordered yet. */
    static String of(String customerId) {
        return "customer-" + customerId;
    }
}
