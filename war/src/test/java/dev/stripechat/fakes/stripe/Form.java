package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form read as Stripe reads it: {@code a[b][c]=x}, {@code a[]=x} and {@code a[0]=x}; lists count their entries. */
final class Form {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern INNER = Pattern.compile("\\[([^\\[\\]]*)]");

    private Form() {}

    static JsonObject read(String text) {
        JsonObject tree = new JsonObject();
        if (text == null || text.isEmpty()) {
            return tree;
        }
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equal = pair.indexOf('=');
                String name = equal < 0 ? pair : pair.substring(0, equal);
                put(tree, decoded(name), equal < 0 ? "" : decoded(pair.substring(equal + 1)));
            }
        }
        return tree;
    }

    /** What may be noted of a form: all but card numbers, and nothing of one that cannot be read. */
    static JsonObject noted(String text) {
        try {
            JsonObject tree = read(text);
            JsonElement method = tree.get("payment_method_data");
            if (method != null && method.isJsonObject()) {
                method.getAsJsonObject().remove("card");
            }
            return tree;
        } catch (Refusal unreadable) {
            return new JsonObject();
        }
    }

    private static void put(JsonObject tree, String name, String value) {
        List<String> steps = steps(name);
        JsonObject at = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = inner(at, counted(at, step), name);
        }
        String last = counted(at, steps.get(steps.size() - 1));
        JsonElement before = at.get(last);
        if (before != null && before.isJsonObject()) {
            throw Refusal.invalid("Invalid request: conflicting parameter " + name).param(name);
        }
        at.add(last, new JsonPrimitive(value));
    }

    private static JsonObject inner(JsonObject at, String step, String name) {
        JsonElement found = at.get(step);
        if (found == null) {
            at.add(step, new JsonObject());
            return at.getAsJsonObject(step);
        }
        if (!found.isJsonObject()) {
            throw Refusal.invalid("Invalid request: conflicting parameter " + name).param(name);
        }
        return found.getAsJsonObject();
    }

    private static String counted(JsonObject at, String step) {
        return step.isEmpty() ? String.valueOf(at.size()) : step;
    }

    private static List<String> steps(String name) {
        Matcher whole = NAME.matcher(name);
        if (!whole.matches()) {
            throw Refusal.invalid("Invalid request: mismatched brackets in " + name);
        }
        List<String> steps = new ArrayList<>();
        steps.add(whole.group(1));
        Matcher inner = INNER.matcher(whole.group(2));
        while (inner.find()) {
            steps.add(inner.group(1));
        }
        return steps;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("Invalid request: this is not a URL-encoded form");
        }
    }
}
