package dev.stripechat.fakeshop;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Just enough of Stripe to see what the shop asks of it. */
final class TinyStripe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpServer http = Loopback.anywhere();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> intents = new ConcurrentHashMap<>();
    private final Map<String, String> idempotent = new ConcurrentHashMap<>();
    private volatile int broken;
    private volatile boolean speaksHtml;

    /** What came in: {@code "POST /v1/payment_intents"}, its headers that matter, its form. */
    record Request(String line, String authorization, String idempotencyKey, Ask form) {}

    TinyStripe() {
        http.createContext("/v1/payment_intents", this::answer);
        http.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    List<Request> requests(String line) {
        return requests.stream().filter(request -> request.line().equals(line)).toList();
    }

    /** Waits for a request. */
    void hears(String line) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (requests(line).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the shop did not " + line);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Brings a PaymentIntent into a state. */
    void stands(String paymentIntent, String status) {
        intents.get(paymentIntent).addProperty("status", status);
    }

    /** Somebody else pays an order; gives back the PaymentIntent. */
    String isPaidElsewhere(String order, long amount) {
        JsonObject intent =
                fresh(
                        "pi_elsewhere" + order,
                        Ask.of(
                                "POST",
                                URI.create("/"),
                                "amount=" + amount + "&metadata%5Border_id%5D=" + order));
        intent.addProperty("status", "succeeded");
        intents.put("pi_elsewhere" + order, intent);
        return "pi_elsewhere" + order;
    }

    long amount(String paymentIntent) {
        return intents.get(paymentIntent).get("amount").getAsLong();
    }

    /** From now on every call gets this status; 0 heals. */
    void breaks(int status) {
        broken = status;
    }

    void speaksHtml() {
        speaksHtml = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        Request request =
                new Request(
                        exchange.getRequestMethod() + " " + path,
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        Ask.of(exchange.getRequestMethod(), exchange.getRequestURI(), body));
        String answer = speaksHtml ? "<html>" : intent(request, path).toString();
        requests.add(request);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(broken == 0 ? 200 : broken, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonObject intent(Request request, String path) {
        if (broken != 0) {
            return new JsonObject();
        }
        if (request.line().equals("GET /v1/payment_intents")) {
            JsonArray data = new JsonArray();
            intents.values().forEach(data::add);
            JsonObject list = new JsonObject();
            list.add("data", data);
            return list;
        }
        if (path.endsWith("/payment_intents")) {
            String id =
                    idempotent.computeIfAbsent(
                            request.idempotencyKey(), key -> "pi_tiny" + (idempotent.size() + 1));
            return intents.computeIfAbsent(id, fresh -> fresh(fresh, request.form()));
        }
        JsonObject intent = intents.get(path.substring(path.lastIndexOf('/') + 1));
        if (!request.form().field("amount").isEmpty()) {
            intent.addProperty("amount", request.form().number("amount"));
        }
        return intent;
    }

    private static JsonObject fresh(String id, Ask form) {
        JsonObject intent = new JsonObject();
        intent.addProperty("id", id);
        intent.addProperty("client_secret", id + "_secret_x");
        intent.addProperty("amount", form.number("amount"));
        intent.addProperty("status", "requires_payment_method");
        JsonObject metadata = new JsonObject();
        metadata.addProperty("order_id", form.field("metadata[order_id]"));
        intent.add("metadata", metadata);
        return intent;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
