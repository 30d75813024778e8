package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The API over HTTP: keys, headers, faults, idempotency, and a note of every request. */
final class ApiDoor implements HttpHandler {

    private static final String VERSION = "\\d{4}-\\d{2}-\\d{2}(\\.[a-z_]+)?";

    private final Keys keys;
    private final Faults faults;
    private final List<ApiRequest> log;

    ApiDoor(Keys keys, Faults faults, List<ApiRequest> log) {
        this.keys = keys;
        this.faults = faults;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Cors.allow(exchange);
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            String requestId = Letters.id("req");
            exchange.getResponseHeaders().set("Request-Id", requestId);
            String form = form(exchange);
            Optional<Fault> fault = faults.take(exchange.getRequestURI().getPath());
            if (fault.isPresent() && fault.get().kind() == Fault.Kind.ANSWERS_SO) {
                fault.get().headers().forEach(exchange.getResponseHeaders()::set);
                answer(exchange, form, fault.get().status(), fault.get().body());
            } else if (fault.isPresent() && fault.get().kind() == Fault.Kind.RESET) {
                note(exchange, form, 0);
            } else {
                fault.ifPresent(one -> LockSupport.parkNanos(one.delay().toNanos()));
                Idempotency.Answer done = done(exchange, form, requestId, fault);
                if (fault.isPresent() && fault.get().kind() == Fault.Kind.ANSWER_LOST) {
                    note(exchange, form, 0);
                } else {
                    answer(exchange, form, done.status(), done.body());
                }
            }
        }
    }

    private Idempotency.Answer done(
            HttpExchange exchange, String form, String requestId, Optional<Fault> fault) {
        try {
            ApiKey key = keys.of(exchange, form);
            version(exchange);
            formEncoded(exchange, form);
            Routes.Found found =
                    Routes.find(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            found.route().opensFor(key);
            JsonObject tree = Form.read(form);
            tree.remove("key");
            ApiCall call =
                    new ApiCall(
                            key,
                            found.path(),
                            new Params(tree),
                            requestId,
                            idempotencyKey(exchange).orElse(""));
            return carriedOut(exchange, found, call, fault);
        } catch (Refusal refusal) {
            return refused(refusal, requestId);
        }
    }

    private static Idempotency.Answer carriedOut(
            HttpExchange exchange, Routes.Found found, ApiCall call, Optional<Fault> fault) {
        FakeAccount account = call.account();
        synchronized (account) {
            String request = exchange.getRequestURI().getPath() + call.params().tree();
            boolean once =
                    !call.idempotencyKey().isEmpty() && exchange.getRequestMethod().equals("POST");
            if (once) {
                Optional<Idempotency.Answer> first =
                        account.idempotency().replay(call.idempotencyKey(), request);
                if (first.isPresent()) {
                    exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
                    return first.get();
                }
            }
            Idempotency.Answer answer =
                    fault.filter(one -> one.kind() == Fault.Kind.FAILS_INSIDE)
                            .map(one -> new Idempotency.Answer(one.status(), one.body()))
                            .orElseGet(() -> account.during(call, () -> now(found, call)));
            if (once) {
                account.idempotency().keep(call.idempotencyKey(), request, answer);
            }
            return answer;
        }
    }

    private static Idempotency.Answer now(Routes.Found found, ApiCall call) {
        try {
            JsonObject answer = found.route().action().apply(call.account().api(), call);
            Expansion.apply(answer, call);
            return new Idempotency.Answer(200, Json.written(answer));
        } catch (Refusal refusal) {
            return refused(refusal, call.requestId());
        }
    }

    private static Idempotency.Answer refused(Refusal refusal, String requestId) {
        refusal.error()
                .addProperty(
                        "request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
        return new Idempotency.Answer(refusal.status(), Json.written(refusal.body()));
    }

    private static void version(HttpExchange exchange) {
        String asked = exchange.getRequestHeaders().getFirst("Stripe-Version");
        if (asked != null && !asked.matches(VERSION)) {
            throw Refusal.invalid("Invalid Stripe API version: " + asked);
        }
        exchange.getResponseHeaders()
                .set("Stripe-Version", asked == null ? FakeStripe.VERSION : asked);
    }

    private static void formEncoded(HttpExchange exchange, String form) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (exchange.getRequestMethod().equals("POST")
                && !form.isEmpty()
                && (type == null || !type.startsWith("application/x-www-form-urlencoded"))) {
            throw Refusal.invalid(
                    "Invalid request (check that your POST content type is"
                            + " application/x-www-form-urlencoded).");
        }
    }

    private static Optional<String> idempotencyKey(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }

    private static String form(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, String form, int status, String body)
            throws IOException {
        note(exchange, form, status);
        Headers headers = exchange.getResponseHeaders();
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void note(HttpExchange exchange, String form, int status) {
        log.add(
                new ApiRequest(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        keys.kind(exchange, form),
                        idempotencyKey(exchange),
                        Form.noted(form),
                        status));
    }
}
