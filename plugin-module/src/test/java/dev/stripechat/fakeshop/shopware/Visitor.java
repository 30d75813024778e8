package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shopper's session: a token that is a secret, a cart, and perhaps a customer. */
public final class Visitor {

    private final String token = Words.alphanumeric(32);
    private final Map<String, PlacedOrders.Line> lines = new LinkedHashMap<>();
    private Optional<String> customerId = Optional.empty();
    private String languageId = OpeningStock.GERMAN;
    private String paymentMethodId = OpeningStock.CARD;

    /** The session's token, which is the cart's too. */
    public String token() {
        return token;
    }

    /** Who it is, once that is known. */
    public synchronized Optional<String> customerId() {
        return customerId;
    }

    /** From now on it is this customer, or nobody. */
    public synchronized void is(Optional<String> customer) {
        customerId = customer;
    }

    /** Puts something into the cart. */
    public synchronized void takes(String productId, int quantity, long cents) {
        int before = lines.containsKey(productId) ? lines.get(productId).quantity() : 0;
        lines.put(productId, new PlacedOrders.Line(productId, before + quantity, cents));
    }

    /** Which way to pay is chosen. */
    public synchronized void paysWith(String methodId) {
        paymentMethodId = methodId;
    }

    /** In which language the shop is read. */
    public synchronized void reads(String language) {
        languageId = language;
    }

    synchronized String paymentMethodId() {
        return paymentMethodId;
    }

    synchronized String languageId() {
        return languageId;
    }

    synchronized List<PlacedOrders.Line> lines() {
        return new ArrayList<>(lines.values());
    }

    synchronized void empties() {
        lines.clear();
    }

    double total() {
        return lines().stream().mapToDouble(PlacedOrders.Line::total).sum();
    }

    /** The cart as Shopware sends it. */
    JsonObject cart(ShopwareData data) {
        JsonObject form = SampleBody.CART.getAsJsonObject("cart");
        JsonObject cart = form.deepCopy();
        cart.addProperty("token", token);
        JsonArray items = new JsonArray();
        ProductNames names = new ProductNames(data, languageId());
        lines().forEach(line -> items.add(item(form, line, names)));
        cart.add("lineItems", items);
        JsonObject price = cart.getAsJsonObject("price");
        List.of("netPrice", "totalPrice", "positionPrice", "rawTotal")
                .forEach(field -> price.addProperty(field, total()));
        cart.add("deliveries", new JsonArray());
        return cart;
    }

    private static JsonObject item(JsonObject form, PlacedOrders.Line line, ProductNames names) {
        JsonElement first = form.getAsJsonArray("lineItems").get(0);
        JsonObject item = first.getAsJsonObject().deepCopy();
        item.addProperty("id", line.productId());
        item.addProperty("referencedId", line.productId());
        item.addProperty("label", names.of(line.productId()));
        item.addProperty("quantity", line.quantity());
        item.add(
                "price",
                SampleBody.price(item.get("price"), line.unit(), line.quantity(), line.total()));
        return item;
    }

    /** Everything about the session as Shopware sends it; nobody is logged in: the customer is null. */
    JsonObject context(ShopwareData data) {
        JsonObject context = SampleBody.CART.getAsJsonObject("salesChannelContext").deepCopy();
        context.addProperty("token", token);
        JsonElement form = context.get("customer");
        context.add(
                "customer",
                customerId()
                        .flatMap(id -> data.find("customer", id))
                        .<JsonElement>map(row -> SampleBody.filled(form, row))
                        .orElse(JsonNull.INSTANCE));
        context.add(
                "salesChannel",
                SampleBody.filled(
                        context.get("salesChannel"),
                        data.row("sales_channel", OpeningStock.STOREFRONT)));
        JsonArray chain = new JsonArray();
        chain.add(languageId());
        context.getAsJsonObject("context").add("languageIdChain", chain);
        context.getAsJsonObject("paymentMethod").addProperty("id", paymentMethodId());
        return context;
    }
}
