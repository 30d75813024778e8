package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Browsers may call the API, as they may call Stripe's. */
final class Cors {

    private Cors() {}

    static void allow(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, HEAD, PUT, PATCH, POST, DELETE");
        headers.set(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, Stripe-Version, Stripe-Account");
        headers.set("Access-Control-Expose-Headers", "Request-Id, Stripe-Version");
        headers.set("Access-Control-Max-Age", "300");
    }
}
