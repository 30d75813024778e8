package dev.stripechat.fakeshop;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request to the shop: the fields come from the address, or from the form that was sent. */
record Ask(String method, String path, Map<String, String> fields) {

    static Ask of(String method, URI address, String form) {
        String fields = method.equals("POST") ? form : address.getRawQuery();
        return new Ask(method, address.getPath(), parsed(fields));
    }

    boolean isPost() {
        return method.equals("POST");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A field as a small number; anything else is 0. */
    int number(String name) {
        return field(name).matches("[0-9]{1,6}") ? Integer.parseInt(field(name)) : 0;
    }

    private static Map<String, String> parsed(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded == null ? new String[0] : encoded.split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
