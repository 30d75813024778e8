package dev.stripechat.fakes.stripe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Words for JSON objects; Stripe writes them over several lines, webhook bodies too. */
final class Json {

    private static final Gson WRITER =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    static String written(JsonElement json) {
        return WRITER.toJson(json);
    }

    static boolean has(JsonObject json, String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    /** The text of a field that must be there. */
    static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    static boolean is(JsonObject json, String name, String value) {
        return has(json, name) && text(json, name).equals(value);
    }

    static long number(JsonObject json, String name) {
        return json.get(name).getAsLong();
    }

    static void nothing(JsonObject json, String... names) {
        for (String name : names) {
            json.add(name, JsonNull.INSTANCE);
        }
    }
}
