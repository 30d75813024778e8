package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Function;

/** Puts whole objects where an answer has only their id ({@code expand[]}). */
final class Expansion {

    private static final Map<String, Permission> NEEDED =
            Map.of(
                    "latest_charge", Permission.CHARGES_READ,
                    "charge", Permission.CHARGES_READ,
                    "payment_intent", Permission.PAYMENT_INTENTS_READ,
                    "payment_method", Permission.PAYMENT_METHODS_READ);

    private Expansion() {}

    static void apply(JsonObject answer, ApiCall call) {
        for (String path : call.params().list("expand")) {
            if (path.startsWith("data.") && answer.has("data")) {
                answer.getAsJsonArray("data")
                        .forEach(one -> expand(one.getAsJsonObject(), path.substring(5), call));
            } else {
                expand(answer, path, call);
            }
        }
    }

    private static void expand(JsonObject object, String name, ApiCall call) {
        Permission needed = NEEDED.get(name);
        if (needed == null || !object.has(name) || call.fromABrowser()) {
            throw Refusal.invalid("This property cannot be expanded (" + name + ").")
                    .param("expand");
        }
        call.key().needs(needed);
        JsonElement id = object.get(name);
        if (id.isJsonPrimitive()) {
            object.add(name, whole(call.account().ledger(), name).apply(id.getAsString()));
        }
    }

    private static Function<String, JsonObject> whole(Ledger ledger, String name) {
        return switch (name) {
            case "payment_intent" -> id -> ledger.intent(id).json().deepCopy();
            case "payment_method" -> id -> ledger.paidWith.get(id).json().deepCopy();
            default -> id -> ledger.charge(id).deepCopy();
        };
    }
}
