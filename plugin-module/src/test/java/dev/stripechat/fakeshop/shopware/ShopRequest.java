package dev.stripechat.fakeshop.shopware;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a browser asks of the shop; the English storefront is the domain below {@code /en}. */
record ShopRequest(
        String method,
        String path,
        boolean isEnglish,
        Map<String, String> query,
        byte[] body,
        Map<String, String> headers) {

    private static final int LONGEST = 100_000;

    static ShopRequest of(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isEnglish = path.equals("/en") || path.startsWith("/en/");
        String below = isEnglish ? path.substring("/en".length()) : path;
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new ShopRequest(
                exchange.getRequestMethod(),
                below.isEmpty() ? "/" : below,
                isEnglish,
                pairs(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestBody().readNBytes(LONGEST),
                headers);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    String prefix() {
        return isEnglish ? "/en" : "";
    }

    /** The domain of the sales channel that the browser is on. */
    String storefront() {
        return "http://" + header("Host").orElse("localhost") + prefix();
    }

    Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<String> cookie(String name) {
        for (String one : header("Cookie").orElse("").split("; ")) {
            if (one.startsWith(name + "=")) {
                return Optional.of(one.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair :
                encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
