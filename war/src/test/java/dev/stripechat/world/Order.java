package dev.stripechat.world;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An order as a shop's backend has it paid on our page. */
public final class Order {

    private static final String JOSE = "application/jose";

    private final URI server;
    private final TestShop shop;
    private final JsonObject claims = new JsonObject();
    private Instant at = Instant.now().minusSeconds(60);

    public Order(URI server, TestShop shop) {
        this.server = server;
        this.shop = shop;
        claims.addProperty("checkoutId", "checkout-" + UUID.randomUUID());
        claims.addProperty("orderId", "order-" + UUID.randomUUID());
        claims.addProperty("orderNumber", "10001");
        JsonObject urls = new JsonObject();
        urls.addProperty("success", shop.origin() + "/thanks?order=1");
        urls.addProperty("cancel", shop.origin() + "/cart");
        claims.add("returnUrls", urls);
        costing(4780, "eur");
    }

    /** From now on it costs that. */
    public Order costing(long minor, String currency) {
        claims.addProperty("amount", minor);
        claims.addProperty("currency", currency);
        return this;
    }

    /** Another try to pay the same order. */
    public Order tried(String transaction) {
        claims.addProperty("orderTransactionId", transaction);
        return this;
    }

    /** Any claim, like the language. */
    public Order with(String claim, String value) {
        claims.addProperty(claim, value);
        return this;
    }

    /** The same, but for a claim that is missing. */
    public Order without(String claim) {
        claims.remove(claim);
        return this;
    }

    /** What is claimed of it. */
    public Set<String> claims() {
        return claims.keySet();
    }

    /** In the shop's colour and under its logo. */
    public Order looking(String brand, String logo) {
        JsonObject look = new JsonObject();
        look.addProperty("brand", brand);
        look.addProperty("logo", logo);
        claims.add("look", look);
        return this;
    }

    public Order returningTo(String success) {
        claims.getAsJsonObject("returnUrls").addProperty("success", success);
        return this;
    }

    /** Signed at that moment. */
    public Order signedAt(Instant moment) {
        at = moment;
        return this;
    }

    public String checkout() {
        return claims.get("checkoutId").getAsString();
    }

    public String id() {
        return claims.get("orderId").getAsString();
    }

    /** The shop's backend asks for it; each time a little later. */
    public Call.Answer asks() {
        at = at.plusMillis(250);
        return Call.to(server, "/api/v1/payment-attempts")
                .post(JOSE, document("payment-attempt+jwt", claims));
    }

    /** The same, and the shopper is sent to the page. */
    public PaymentLink opens() {
        return new PaymentLink(server, asks().expect(201).json());
    }

    /** The order is gone. */
    public Call.Answer isGone() {
        at = at.plusMillis(250);
        JsonObject gone = new JsonObject();
        gone.addProperty("orderId", id());
        if (claims.has("orderTransactionId")) {
            gone.add("orderTransactionId", claims.get("orderTransactionId"));
        }
        return Call.to(server, "/api/v1/payment-attempts/withdrawals")
                .post(JOSE, document("payment-withdrawal+jwt", gone));
    }

    private String document(String type, JsonObject more) {
        return shop.document(server.toString(), type, at, more);
    }
}
