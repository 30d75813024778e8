package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages and scripts from the class path, and how they are handed out. */
final class Pages {

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8");

    private Pages() {}

    static Optional<String> file(String name) {
        if (!name.matches("[a-z-]+\\.(html|css|js|de|en)")) {
            return Optional.empty();
        }
        try (InputStream in = Pages.class.getResourceAsStream("/fakestripe/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    }

    static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(303, -1);
    }

    /** German or English: as the address asks, else as the browser does. */
    static Locale language(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.matches("(.*&)?lang=(de|en)(&.*)?")) {
            return query.contains("lang=de") ? Locale.GERMANY : Locale.UK;
        }
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("de")
                ? Locale.GERMANY
                : Locale.UK;
    }
}
