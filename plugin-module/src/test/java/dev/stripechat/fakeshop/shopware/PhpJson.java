package dev.stripechat.fakeshop.shopware;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as PHP's {@code json_encode} writes it: slashes escaped, nothing but ASCII, and an empty map is an empty list, for PHP has
 * but one kind of array.
 */
final class PhpJson {

    private static final TypeAdapter<JsonElement> STRICT = new Gson().getAdapter(JsonElement.class);

    private PhpJson() {}

    static byte[] bytes(JsonElement json) {
        return of(json).getBytes(StandardCharsets.US_ASCII);
    }

    static String of(JsonElement json) {
        StringBuilder out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    /** What was sent, if it is JSON at all. */
    static Optional<JsonElement> parsed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(STRICT.fromJson(text));
        } catch (JsonParseException | IOException broken) {
            return Optional.empty();
        }
    }

    /** The same, as an object; anything else is empty. */
    static Optional<JsonObject> object(byte[] bytes) {
        return parsed(bytes).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    private static void write(JsonElement json, StringBuilder out) {
        if (json.isJsonNull()) {
            out.append("null");
        } else if (json.isJsonArray()) {
            list(json.getAsJsonArray(), out);
        } else if (json.isJsonObject()) {
            map(json.getAsJsonObject(), out);
        } else {
            scalar(json.getAsJsonPrimitive(), out);
        }
    }

    private static void list(JsonArray list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            write(list.get(i), out);
        }
        out.append(']');
    }

    private static void map(JsonObject map, StringBuilder out) {
        if (map.size() == 0) {
            out.append("[]");
            return;
        }
        out.append('{');
        for (Iterator<Map.Entry<String, JsonElement>> i = map.entrySet().iterator();
                i.hasNext(); ) {
            Map.Entry<String, JsonElement> entry = i.next();
            text(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            out.append(i.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void scalar(JsonPrimitive value, StringBuilder out) {
        if (value.isString()) {
            text(value.getAsString(), out);
        } else if (value.isNumber()) {
            out.append(number(value.getAsBigDecimal()));
        } else {
            out.append(value.getAsBoolean());
        }
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString();
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            int at = "\"\\/\b\f\n\r\t".indexOf(c);
            if (at >= 0) {
                out.append('\\').append("\"\\/bfnrt".charAt(at));
            } else if (c < ' ' || c > '~') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
