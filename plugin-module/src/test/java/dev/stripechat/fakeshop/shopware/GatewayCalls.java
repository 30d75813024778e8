package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks the app while the shopper waits: which ways to pay and to ship, which cart is yours. What it answers badly is logged. */
public final class GatewayCalls {

    private static final Set<String> KNOWN =
            Set.of(
                    "remove-payment-method",
                    "remove-shipping-method",
                    "add-payment-method",
                    "add-payment-method-extension",
                    "add-shipping-method",
                    "add-shipping-method-extension",
                    "add-cart-error");

    private final ShopwareData data;
    private final AppSystem apps;
    private final ShopIdentity shop;
    private final AppLine line;
    private final ShopwareVersion version;
    private final List<String> log = new CopyOnWriteArrayList<>();

    GatewayCalls(
            ShopwareData data,
            AppSystem apps,
            ShopIdentity shop,
            AppLine line,
            ShopwareVersion version) {
        this.data = data;
        this.apps = apps;
        this.shop = shop;
        this.line = line;
        this.version = version;
    }

    /** What went wrong so far; the shopper sees none of it. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** The names of the commands that the app gave for this cart; none when it has no gateway, or one that does not work. */
    public List<String> checkout(Visitor visitor) {
        if (!mayAsk() || !version.hasCheckoutGateway()) {
            return List.of();
        }
        AppRow app = apps.mustRow();
        List<String> commands = new ArrayList<>();
        app.manifest()
                .checkoutGateway()
                .ifPresent(
                        url -> {
                            JsonObject body = body(app, visitor);
                            body.add("paymentMethods", names("payment_method"));
                            body.add("shippingMethods", names("shipping_method"));
                            ask(app, url, body).forEach(c -> read(c, commands));
                        });
        return commands;
    }

    /** The widget asks the shop to tell the app of the cart; {@code data} is what the widget wants to be told along. */
    public void context(Visitor visitor, JsonObject own) {
        if (!version.hasContextGateway()) {
            throw new ShopwareError("FRAMEWORK__ROUTE_NOT_FOUND", "No route found");
        }
        AppRow app = apps.mustAnswer();
        String url =
                app.manifest()
                        .contextGateway()
                        .orElseThrow(
                                () ->
                                        new ShopwareError(
                                                "CHECKOUT__GATEWAY_EMPTY_APP_RESPONSE",
                                                "App \""
                                                        + app.name()
                                                        + "\" has no context gateway"));
        JsonObject body = body(app, visitor);
        body.add("data", own);
        ask(app, url, body);
    }

    private boolean mayAsk() {
        return apps.isActive() && shop.isSettled();
    }

    private JsonArray ask(AppRow app, String url, JsonObject body) {
        try {
            HttpReply reply = line.ask(url, app.mustSecret(), body, AppLine.SYSTEM);
            JsonElement json =
                    PhpJson.parsed(reply.body())
                            .filter(any -> reply.isOk())
                            .orElse(new JsonObject());
            if (json.isJsonArray()) {
                return json.getAsJsonArray();
            }
            log.add("App \"" + app.name() + "\" did not provide a list of commands");
        } catch (AppLine.NotAuthentic | RawHttp.Silence e) {
            log.add(e.getMessage());
        }
        return new JsonArray();
    }

    private void read(JsonElement command, List<String> commands) {
        JsonObject one = command.isJsonObject() ? command.getAsJsonObject() : new JsonObject();
        if (!one.has("command") || !one.has("payload")) {
            log.add("Payload invalid for command");
        } else if (!KNOWN.contains(one.get("command").getAsString())) {
            log.add("Handler not found for command \"" + one.get("command").getAsString() + "\"");
        } else {
            commands.add(one.get("command").getAsString());
        }
    }

    private JsonObject body(AppRow app, Visitor visitor) {
        JsonObject body = new JsonObject();
        body.add("source", shop.source(app));
        body.add("salesChannelContext", visitor.context(data));
        body.add("cart", visitor.cart(data));
        return body;
    }

    private JsonObject names(String entity) {
        JsonObject names = new JsonObject();
        for (JsonObject row : data.all(entity)) {
            if (row.get("active").getAsBoolean()) {
                Map.of(ShopwareData.text(row, "id"), ShopwareData.text(row, "technicalName"))
                        .forEach(names::addProperty);
            }
        }
        return names;
    }
}
