package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** The shop's own notes on an object, within Stripe's limits (docs.stripe.com/api/metadata). */
final class Metadata {

    private static final int PAIRS = 50;
    private static final int KEY = 40;
    private static final int VALUE = 500;

    private Metadata() {}

    /** Merges the parameter into the object; an empty value takes a key away, an empty parameter takes all. */
    static void merge(JsonObject object, Params params) {
        if (!params.has("metadata")) {
            return;
        }
        JsonElement given = params.tree().get("metadata");
        if (given.isJsonPrimitive()) {
            if (!given.getAsString().isEmpty()) {
                throw Refusal.invalid("Invalid object").param("metadata");
            }
            object.add("metadata", new JsonObject());
            return;
        }
        JsonObject merged = object.getAsJsonObject("metadata").deepCopy();
        given.getAsJsonObject().entrySet().forEach(pair -> put(merged, pair));
        if (merged.size() > PAIRS) {
            throw Refusal.invalid(
                            "Metadata can have up to "
                                    + PAIRS
                                    + " keys, but you passed in "
                                    + merged.size()
                                    + ".")
                    .param("metadata");
        }
        object.add("metadata", merged);
    }

    private static void put(JsonObject merged, Map.Entry<String, JsonElement> pair) {
        String key = pair.getKey();
        if (!pair.getValue().isJsonPrimitive()) {
            throw Refusal.invalid("Metadata keys cannot contain square brackets.")
                    .param("metadata[" + key + "]");
        }
        String value = pair.getValue().getAsString();
        if (key.length() > KEY) {
            throw Refusal.invalid(
                            "Metadata keys can be up to "
                                    + KEY
                                    + " characters long. Invalid key: "
                                    + key)
                    .param("metadata");
        }
        if (value.length() > VALUE) {
            throw Refusal.invalid(
                            "Metadata values can have up to "
                                    + VALUE
                                    + " characters, but you passed in a value that is "
                                    + value.length()
                                    + " characters.")
                    .param("metadata[" + key + "]");
        }
        merged.remove(key);
        if (!value.isEmpty()) {
            merged.addProperty(key, value);
        }
    }
}
