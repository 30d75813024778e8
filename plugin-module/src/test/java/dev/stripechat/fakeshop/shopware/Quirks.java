package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** How PHP writes JSON: a map without entries is a list. */
final class Quirks {

    private Quirks() {}

    static JsonElement php(JsonElement value) {
        if (value.isJsonObject()) {
            JsonObject all = new JsonObject();
            value.getAsJsonObject().entrySet().forEach(e -> all.add(e.getKey(), php(e.getValue())));
            return all.size() == 0 ? new JsonArray() : all;
        }
        if (value.isJsonArray()) {
            JsonArray all = new JsonArray();
            value.getAsJsonArray().forEach(one -> all.add(php(one)));
            return all;
        }
        return value;
    }
}
