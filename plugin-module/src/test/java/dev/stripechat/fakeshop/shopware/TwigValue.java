package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What Twig makes of a value, and what stands for one that is not there. */
final class TwigValue {

    private static final String MISSING = "this small Twig misses";

    private TwigValue() {}

    static JsonObject missing(String name) {
        JsonObject missing = new JsonObject();
        missing.addProperty(MISSING, name);
        return missing;
    }

    static boolean isMissing(JsonElement value) {
        return value instanceof JsonObject object && object.has(MISSING);
    }

    /** A value that has to be there. */
    static JsonElement present(JsonElement value) {
        if (isMissing(value)) {
            throw new IllegalArgumentException(
                    "no variable or field " + value.getAsJsonObject().get(MISSING).getAsString());
        }
        return value;
    }

    static JsonElement field(JsonElement of, String name) {
        if (of instanceof JsonArray list && name.equals("first")) {
            return list.isEmpty() ? JsonNull.INSTANCE : list.get(0);
        }
        boolean isThere = of instanceof JsonObject map && !isMissing(map) && map.has(name);
        return isThere ? of.getAsJsonObject().get(name) : missing(name);
    }

    static boolean truth(JsonElement value) {
        if (value instanceof JsonArray list) {
            return !list.isEmpty();
        }
        boolean isFalse = value.isJsonNull() || plain(value).matches("|0|false");
        return value.isJsonObject() || !isFalse;
    }

    static String plain(JsonElement value) {
        if (value.isJsonNull()) {
            return "";
        }
        if (!value.isJsonPrimitive()) {
            return value.toString();
        }
        JsonPrimitive one = value.getAsJsonPrimitive();
        return one.isBoolean() ? (one.getAsBoolean() ? "1" : "") : one.getAsString();
    }
}
