package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shopware says no, in its own words. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "Bad Request",
                    401, "Unauthorized",
                    403, "Forbidden",
                    404, "Not Found",
                    429, "Too Many Requests",
                    500, "Internal Server Error");

    private final int status;
    private final String code;
    private final transient Map<String, String> parameters = new TreeMap<>();

    Refusal(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Refusal of(String code, String detail) {
        return new Refusal(400, code, detail);
    }

    static Refusal privilege(List<String> missing) {
        JsonArray names = new JsonArray();
        missing.forEach(names::add);
        JsonObject detail = new JsonObject();
        detail.addProperty("message", "Missing privilege");
        detail.add("missingPrivileges", names);
        return new Refusal(403, "FRAMEWORK__MISSING_PRIVILEGE_ERROR", detail.toString());
    }

    Refusal with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    int status() {
        return status;
    }

    String json() {
        JsonObject values = new JsonObject();
        parameters.forEach(values::addProperty);
        JsonObject meta = new JsonObject();
        meta.add("parameters", Quirks.php(values));
        JsonObject error = new JsonObject();
        error.addProperty("status", String.valueOf(status));
        error.addProperty("code", code);
        error.addProperty("title", TITLES.getOrDefault(status, "Error"));
        error.addProperty("detail", getMessage());
        error.add("meta", meta);
        JsonArray errors = new JsonArray();
        errors.add(error);
        JsonObject all = new JsonObject();
        all.add("errors", errors);
        return all.toString();
    }
}
