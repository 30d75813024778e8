package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Bodies that a real shop has sent, as forms to put other orders and carts into. */
final class SampleBody {

    static final JsonObject PAYMENT = read("payment.json");
    static final JsonObject REFUND = read("refund.json");
    static final JsonObject CART = read("cart.json");

    private SampleBody() {}

    /** The form with every field that the row has. */
    static JsonObject filled(JsonElement form, JsonObject row) {
        JsonObject filled = form.getAsJsonObject().deepCopy();
        for (Map.Entry<String, JsonElement> field : row.entrySet()) {
            if (!field.getKey().equals("state") && !field.getKey().equals("translations")) {
                filled.add(field.getKey(), field.getValue().deepCopy());
            }
        }
        if (row.has("id") && filled.has("_uniqueIdentifier")) {
            filled.add("_uniqueIdentifier", row.get("id"));
        }
        if (row.has("state") && filled.has("stateMachineState")) {
            state(filled, row.get("state").getAsString());
        }
        return filled;
    }

    /** A price of one position, everything included. */
    static JsonObject price(JsonElement form, double unit, int quantity, double total) {
        JsonObject price = form.getAsJsonObject().deepCopy();
        price.addProperty("unitPrice", unit);
        price.addProperty("quantity", quantity);
        price.addProperty("totalPrice", total);
        for (JsonElement tax : price.getAsJsonArray("calculatedTaxes")) {
            tax.getAsJsonObject().addProperty("tax", 0);
            tax.getAsJsonObject().addProperty("taxRate", 0);
            tax.getAsJsonObject().addProperty("price", total);
        }
        return price;
    }

    private static void state(JsonObject filled, String state) {
        JsonObject machine = filled.getAsJsonObject("stateMachineState");
        String id = ShopwareId.of("state-" + state);
        machine.addProperty("technicalName", state);
        machine.addProperty(
                "name", state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1));
        machine.addProperty("id", id);
        machine.addProperty("_uniqueIdentifier", id);
        filled.addProperty("stateId", id);
    }

    private static JsonObject read(String name) {
        try (InputStream in = SampleBody.class.getResourceAsStream("/fakeshop/shopware/" + name)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
