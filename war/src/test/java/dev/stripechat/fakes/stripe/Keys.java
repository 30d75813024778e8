package dev.stripechat.fakes.stripe;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All keys of all accounts. */
final class Keys {

    private final Map<String, ApiKey> all = new ConcurrentHashMap<>();

    void add(ApiKey key) {
        all.put(key.value(), key);
    }

    void remove(String value) {
        all.remove(value);
    }

    Optional<ApiKey> find(String value) {
        return Optional.ofNullable(all.get(value));
    }

    /** The key that a request shows: as bearer, as user of basic authentication, or, in browsers, as a parameter. */
    ApiKey of(HttpExchange exchange, String form) {
        String shown =
                shown(exchange, form)
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                401,
                                                "invalid_request_error",
                                                "You did not provide an API key. You need to"
                                                        + " provide your API key in the"
                                                        + " Authorization header, using Bearer auth"
                                                        + " (e.g. 'Authorization: Bearer"
                                                        + " YOUR_SECRET_KEY')."));
        ApiKey key =
                find(shown)
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                401,
                                                "invalid_request_error",
                                                "Invalid API Key provided: "
                                                        + ApiKey.shown(shown)));
        ownAccount(exchange, key);
        return key;
    }

    Optional<KeyKind> kind(HttpExchange exchange, String form) {
        return shown(exchange, form).flatMap(this::find).map(ApiKey::kind);
    }

    private static void ownAccount(HttpExchange exchange, ApiKey key) {
        String account = exchange.getRequestHeaders().getFirst("Stripe-Account");
        if (account != null && !account.equals(key.account().id())) {
            throw Refusal.of(
                            403,
                            "invalid_request_error",
                            "The provided key '"
                                    + ApiKey.shown(key.value())
                                    + "' does not have access to account '"
                                    + account
                                    + "' (or that account does not exist). Application access may"
                                    + " have been revoked.")
                    .code("account_invalid");
        }
    }

    private static Optional<String> shown(HttpExchange exchange, String form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && header.startsWith("Bearer ")) {
            return Optional.of(header.substring("Bearer ".length()).trim());
        }
        if (header != null && header.startsWith("Basic ")) {
            return basic(header.substring("Basic ".length()).trim());
        }
        return Optional.ofNullable(Form.noted(form).get("key"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(key -> key.startsWith("pk_"));
    }

    private static Optional<String> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
