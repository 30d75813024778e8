package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything an account holds, oldest first. */
final class Ledger {

    final Map<String, Intent> intents = new LinkedHashMap<>();
    final Map<String, PaidWith> paidWith = new LinkedHashMap<>();
    final Map<String, JsonObject> charges = new LinkedHashMap<>();
    final Map<String, JsonObject> refunds = new LinkedHashMap<>();
    final Map<String, JsonObject> disputes = new LinkedHashMap<>();
    final Map<String, JsonObject> events = new LinkedHashMap<>();
    final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    Intent intent(String id) {
        return found(intents, id, "payment_intent", "intent");
    }

    JsonObject charge(String id) {
        return found(charges, id, "charge", "id");
    }

    static <T> T found(Map<String, T> all, String id, String resource, String param) {
        T one = all.get(id);
        if (one == null) {
            throw Refusal.noSuch(resource, id, param);
        }
        return one;
    }

    /** A payment method: the object, the card that only Stripe knows, and what comes of it. */
    record PaidWith(JsonObject json, Card card, Outcome outcome) {}
}
