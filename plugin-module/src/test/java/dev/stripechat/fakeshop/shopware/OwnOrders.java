package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;

/** Which orders somebody may see: their own, or the one whose secret link they have. */
record OwnOrders(ShopwareData data) {

    JsonObject of(Visitor visitor, String orderId) {
        String customer = visitor.customerId().orElse("nobody");
        return data.find("order", orderId)
                .filter(
                        order ->
                                data.where("order_customer", "orderId", orderId).stream()
                                        .map(row -> ShopwareData.text(row, "customerId"))
                                        .anyMatch(customer::equals))
                .orElseThrow(
                        () ->
                                new ShopwareError(
                                        "CHECKOUT__CUSTOMER_NOT_LOGGED_IN",
                                        "Customer is not logged in."));
    }

    JsonObject byDeepLink(String code) {
        return data.where("order", "deepLinkCode", code).stream()
                .findFirst()
                .orElseThrow(
                        () -> new ShopwareError("FRAMEWORK__ROUTE_NOT_FOUND", "Order not found"));
    }
}
