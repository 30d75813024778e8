package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** The script for a shop's page, and the card form in its frame. */
final class JsDoor implements HttpHandler {

    private static final String PATH = "/v3/";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(PATH.length());
            String file = name.isEmpty() ? "stripe.js" : name;
            Optional<String> text = Pages.file(file);
            if (text.isEmpty()) {
                Pages.send(exchange, 404, "text/plain", "Not found");
                return;
            }
            if (file.equals("card.html")) {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self';"
                                        + " connect-src 'self'; base-uri 'none'; form-action 'none'");
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            }
            Pages.send(exchange, 200, Pages.type(file), text.get());
        }
    }
}
