package dev.stripechat.fakes.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** How a PaymentIntent may be paid: by card, named or as one of the methods switched on in the Dashboard. */
final class WaysToPay {

    private WaysToPay() {}

    static void put(JsonObject intent, Params params) {
        List<String> types = params.list("payment_method_types");
        if (!types.isEmpty() && params.has("automatic_payment_methods")) {
            throw Refusal.invalid(
                    "You may only specify one of these parameters: automatic_payment_methods,"
                            + " payment_method_types.");
        }
        for (String type : types) {
            if (!type.equals("card")) {
                throw Refusal.notPlayed("payment_method_types=" + type);
            }
        }
        Optional<Params> automatic = params.group("automatic_payment_methods");
        boolean byName =
                !types.isEmpty() || automatic.stream().anyMatch(one -> !one.flag("enabled"));
        JsonArray ways = new JsonArray();
        ways.add("card");
        intent.add("payment_method_types", ways);
        if (byName) {
            Json.nothing(
                    intent, "automatic_payment_methods", "payment_method_configuration_details");
        } else {
            if (Json.is(intent, "currency", "eur")) {
                ways.add("sepa_debit");
                ways.add("ideal");
            }
            automatic(intent, automatic.flatMap(one -> one.text("allow_redirects")));
        }
    }

    private static void automatic(JsonObject intent, Optional<String> redirects) {
        JsonObject automatic = new JsonObject();
        automatic.addProperty("allow_redirects", redirects.orElse("always"));
        automatic.addProperty("enabled", true);
        intent.add("automatic_payment_methods", automatic);
        intent.getAsJsonObject("payment_method_configuration_details")
                .addProperty("id", "pmc_demonstration");
    }
}
