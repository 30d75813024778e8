package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the shop answers to a browser. */
record ShopAnswer(int status, Map<String, String> headers, byte[] body) {

    static ShopAnswer of(int status, String type, byte[] body) {
        return new ShopAnswer(status, Map.of("Content-Type", type), body);
    }

    static ShopAnswer html(int status, String html) {
        return of(status, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static ShopAnswer json(int status, JsonElement json) {
        return of(status, "application/json", PhpJson.bytes(json));
    }

    static ShopAnswer goTo(String address) {
        return new ShopAnswer(302, Map.of("Location", address), new byte[0]);
    }

    static ShopAnswer notFound() {
        return of(404, "text/plain", "Not Found".getBytes(StandardCharsets.UTF_8));
    }

    ShopAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ShopAnswer(status, more, body);
    }
}
