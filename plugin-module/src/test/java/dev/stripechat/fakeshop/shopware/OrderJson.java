package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** An order and its transactions as whole entities, the way Shopware puts them into webhooks and payment calls. */
final class OrderJson {

    private final ShopwareData data;

    OrderJson(ShopwareData data) {
        this.data = data;
    }

    JsonObject order(String orderId) {
        JsonObject form = SampleBody.PAYMENT.getAsJsonObject("order");
        JsonObject row = data.row("order", orderId);
        JsonObject order = SampleBody.filled(form, row);
        price(order, row.get("amountTotal").getAsDouble());
        only("order_customer", orderId)
                .forEach(
                        one ->
                                order.add(
                                        "orderCustomer",
                                        customer(form.getAsJsonObject("orderCustomer"), one)));
        address(order, form, orderId);
        order.add("currency", named(form.get("currency"), "currency", text(row, "currencyId")));
        order.add("language", named(form.get("language"), "language", text(row, "languageId")));
        JsonArray items = new JsonArray();
        only("order_line_item", orderId)
                .forEach(item -> items.add(item(first(form, "lineItems"), item)));
        order.add("lineItems", items);
        JsonArray deliveries = new JsonArray();
        only("order_delivery", orderId)
                .forEach(one -> deliveries.add(delivery(first(form, "deliveries"), one)));
        order.add("deliveries", deliveries);
        JsonArray transactions = new JsonArray();
        only("order_transaction", orderId)
                .forEach(one -> transactions.add(transaction(text(one, "id"))));
        order.add("transactions", transactions);
        return order;
    }

    JsonObject transaction(String id) {
        JsonObject form = SampleBody.PAYMENT.getAsJsonObject("orderTransaction");
        JsonObject row = data.row("order_transaction", id);
        JsonObject filled = SampleBody.filled(form, row);
        double total = row.getAsJsonObject("amount").get("totalPrice").getAsDouble();
        filled.add("amount", SampleBody.price(form.get("amount"), total, 1, total));
        filled.addProperty("orderVersionId", ShopwareId.LIVE_VERSION);
        filled.add(
                "paymentMethod",
                named(form.get("paymentMethod"), "payment_method", text(row, "paymentMethodId")));
        return filled;
    }

    private JsonObject customer(JsonObject form, JsonObject row) {
        JsonObject filled = SampleBody.filled(form, row);
        data.find("customer", text(row, "customerId"))
                .ifPresent(
                        customer ->
                                filled.add(
                                        "customer",
                                        SampleBody.filled(form.get("customer"), customer)));
        return filled;
    }

    private void address(JsonObject order, JsonObject form, String orderId) {
        only("order_address", orderId)
                .forEach(
                        row ->
                                order.add(
                                        "billingAddress",
                                        SampleBody.filled(form.get("billingAddress"), row)));
    }

    private JsonObject item(JsonElement form, JsonObject row) {
        JsonObject filled = SampleBody.filled(form, row);
        filled.addProperty("identifier", text(row, "referencedId"));
        filled.add(
                "price",
                SampleBody.price(
                        form.getAsJsonObject().get("price"),
                        row.get("unitPrice").getAsDouble(),
                        row.get("quantity").getAsInt(),
                        row.get("totalPrice").getAsDouble()));
        return filled;
    }

    private JsonObject delivery(JsonElement form, JsonObject row) {
        JsonObject filled = SampleBody.filled(form, row);
        data.find("order_address", text(row, "shippingOrderAddressId"))
                .ifPresent(
                        address ->
                                filled.add(
                                        "shippingOrderAddress",
                                        SampleBody.filled(
                                                form.getAsJsonObject().get("shippingOrderAddress"),
                                                address)));
        return filled;
    }

    private static void price(JsonObject order, double total) {
        JsonObject price = order.getAsJsonObject("price");
        for (String field : List.of("netPrice", "totalPrice", "positionPrice", "rawTotal")) {
            price.addProperty(field, total);
        }
        price.add("calculatedTaxes", new JsonArray());
        price.add("taxRules", new JsonArray());
        order.addProperty("positionPrice", total);
    }

    private JsonObject named(JsonElement form, String entity, String id) {
        return data.find(entity, id)
                .map(row -> SampleBody.filled(form, row))
                .orElseGet(() -> form.getAsJsonObject().deepCopy());
    }

    private List<JsonObject> only(String entity, String orderId) {
        return data.where(entity, "orderId", orderId);
    }

    private static JsonElement first(JsonObject form, String list) {
        return form.getAsJsonArray(list).get(0);
    }

    private static String text(JsonObject row, String field) {
        return ShopwareData.text(row, field);
    }
}
