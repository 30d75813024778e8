package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Customers and their orders: how they are placed, paid again, shipped. An order takes its goods off the shelf, which Shopware
 * tells nobody.
 */
public final class PlacedOrders {

    private final ShopwareData data;
    private final AtomicInteger numbers;

    /** In that shop. */
    public PlacedOrders(ShopwareData data) {
        this.data = data;
        numbers = new AtomicInteger(data.all("order").size());
    }

    /** So many of a product, at so many cents each. */
    public record Line(String productId, int quantity, long cents) {

        double unit() {
            return cents / 100.0;
        }

        double total() {
            return cents * quantity / 100.0;
        }
    }

    /** A new customer with an account, or a guest; the id. */
    public String customer(String email, String phone, boolean guest) {
        String id = ShopwareId.random();
        String address = ShopwareId.random();
        JsonObject customer = new JsonObject();
        customer.addProperty("id", id);
        customer.addProperty(
                "customerNumber", String.valueOf(10_000 + data.all("customer").size()));
        person(customer, email);
        customer.addProperty("guest", guest);
        customer.addProperty("active", true);
        customer.addProperty("languageId", OpeningStock.GERMAN);
        customer.addProperty("salesChannelId", OpeningStock.STOREFRONT);
        customer.addProperty("defaultBillingAddressId", address);
        customer.addProperty("defaultShippingAddressId", address);
        customer.add("customFields", JsonNull.INSTANCE);
        data.add("customer", customer);
        data.add("customer_address", address(address, "customerId", id, phone));
        return id;
    }

    /** An open order with one open transaction and one open delivery; the id of the order. */
    public String place(
            String customerId, String salesChannelId, String paymentMethodId, List<Line> lines) {
        String id = ShopwareId.random();
        String address = ShopwareId.random();
        double total = lines.stream().mapToDouble(Line::total).sum();
        JsonObject customer = data.row("customer", customerId);
        JsonObject billing =
                data.row("customer_address", text(customer, "defaultBillingAddressId"));
        data.add("order", order(id, salesChannelId, address, customer, total));
        data.add("order_address", address(address, "orderId", id, text(billing, "phoneNumber")));
        JsonObject who = new JsonObject();
        who.addProperty("orderId", id);
        who.addProperty("customerId", customerId);
        who.addProperty("customerNumber", text(customer, "customerNumber"));
        person(who, text(customer, "email"));
        data.add("order_customer", who);
        String language = text(customer, "languageId");
        lines.forEach(line -> sell(id, line, language));
        deliver(id, address);
        transaction(id, paymentMethodId, total);
        return id;
    }

    /** The shopper pays with another method: the transaction before is cancelled, a new one is open; its id. */
    public String payOtherwise(String orderId, String paymentMethodId) {
        data.enter("order_transaction", transactionOf(orderId), "cancelled");
        double total = data.row("order", orderId).get("amountTotal").getAsDouble();
        return transaction(orderId, paymentMethodId, total);
    }

    /** The order's transaction that counts, the newest. */
    public String transactionOf(String orderId) {
        return last("order_transaction", orderId);
    }

    /** The order's delivery. */
    public String deliveryOf(String orderId) {
        return last("order_delivery", orderId);
    }

    /** The parcel is on its way. */
    public void ship(String orderId, String trackingCode) {
        String delivery = deliveryOf(orderId);
        data.change(
                "order_delivery",
                delivery,
                row -> row.getAsJsonArray("trackingCodes").add(trackingCode));
        data.enter("order_delivery", delivery, "shipped");
    }

    private JsonObject order(
            String id, String channel, String address, JsonObject customer, double total) {
        JsonObject order = new JsonObject();
        order.addProperty("id", id);
        order.addProperty("versionId", ShopwareId.LIVE_VERSION);
        order.addProperty("autoIncrement", numbers.incrementAndGet());
        order.addProperty("orderNumber", String.valueOf(20_000 + numbers.get()));
        order.addProperty("orderDateTime", data.now());
        order.addProperty("salesChannelId", channel);
        order.addProperty("languageId", text(customer, "languageId"));
        order.addProperty("currencyId", OpeningStock.EURO);
        order.addProperty("currencyFactor", 1);
        order.addProperty("billingAddressId", address);
        order.addProperty("deepLinkCode", ShopwareId.random());
        order.addProperty("amountTotal", total);
        order.addProperty("amountNet", total);
        order.addProperty("shippingTotal", 0);
        order.addProperty("state", "open");
        order.add("customFields", JsonNull.INSTANCE);
        return order;
    }

    private void sell(String orderId, Line line, String languageId) {
        JsonObject product = data.row("product", line.productId());
        JsonObject item = new JsonObject();
        item.addProperty("orderId", orderId);
        item.addProperty("type", "product");
        item.addProperty("productId", line.productId());
        item.addProperty("referencedId", line.productId());
        item.addProperty("label", new ProductNames(data, languageId).of(line.productId()));
        item.addProperty("quantity", line.quantity());
        item.addProperty("unitPrice", line.unit());
        item.addProperty("totalPrice", line.total());
        item.add("payload", new JsonObject());
        data.add("order_line_item", item);
        int left = product.get("stock").getAsInt() - line.quantity();
        data.changeSilently("product", line.productId(), row -> shelve(row, left));
    }

    private static void shelve(JsonObject product, int left) {
        product.addProperty("stock", left);
        product.addProperty("availableStock", left);
        product.addProperty("available", left > 0);
    }

    private void deliver(String orderId, String address) {
        JsonObject delivery = new JsonObject();
        delivery.addProperty("orderId", orderId);
        delivery.addProperty("shippingMethodId", OpeningStock.STANDARD);
        delivery.addProperty("shippingOrderAddressId", address);
        delivery.addProperty("state", "open");
        delivery.add("trackingCodes", new JsonArray());
        delivery.add("customFields", JsonNull.INSTANCE);
        data.add("order_delivery", delivery);
    }

    private String transaction(String orderId, String paymentMethodId, double total) {
        JsonObject amount = new JsonObject();
        amount.addProperty("unitPrice", total);
        amount.addProperty("quantity", 1);
        amount.addProperty("totalPrice", total);
        JsonObject transaction = new JsonObject();
        transaction.addProperty("orderId", orderId);
        transaction.addProperty("versionId", ShopwareId.LIVE_VERSION);
        transaction.addProperty("paymentMethodId", paymentMethodId);
        transaction.add("amount", amount);
        transaction.addProperty("state", "open");
        transaction.add("customFields", JsonNull.INSTANCE);
        return data.add("order_transaction", transaction);
    }

    private static void person(JsonObject row, String email) {
        Map.of("email", email, "firstName", "Demo", "lastName", "shopper")
                .forEach(row::addProperty);
    }

    private static JsonObject address(String id, String ownerField, String owner, String phone) {
        JsonObject address = new JsonObject();
        address.addProperty("id", id);
        address.addProperty(ownerField, owner);
        Map.of("firstName", "Demo", "lastName", "shopper", "city", "Berlin", "zipcode", "10115")
                .forEach(address::addProperty);
        address.add("phoneNumber", phone.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(phone));
        return address;
    }

    private String last(String entity, String orderId) {
        List<JsonObject> all = data.where(entity, "orderId", orderId);
        return text(all.get(all.size() - 1), "id");
    }

    private static String text(JsonObject row, String field) {
        return ShopwareData.text(row, field);
    }
}
