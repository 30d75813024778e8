package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A shop's backend that hears of its payments: it keeps every delivery, and checks its signature as the standard says. */
public final class EventSink implements AutoCloseable {

    private final HttpServer http;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private volatile byte[] key = {};

    /** One try to deliver. */
    public record Delivery(String id, boolean signed, JsonObject event, int answered) {

        public String type() {
            return event.get("type").getAsString();
        }

        public JsonObject data() {
            return event.getAsJsonObject("data");
        }
    }

    public EventSink() {
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/events", this::take);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/events";
    }

    /** The secret that it was given. */
    public void knows(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    /** It answers the next delivery so. */
    public synchronized void answers(int status) {
        answers.add(status);
    }

    /** Every try so far. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** What it took of that attempt, in order. */
    public List<String> taken(String attempt) {
        return deliveries.stream()
                .filter(one -> one.answered() < 300 && one.data().has("attempt"))
                .filter(one -> one.data().get("attempt").getAsString().equals(attempt))
                .map(Delivery::type)
                .toList();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = header(exchange, "webhook-id");
            String signed = id + "." + header(exchange, "webhook-timestamp") + "." + body;
            int status = answers.isEmpty() ? 204 : answers.poll();
            deliveries.add(
                    new Delivery(
                            id,
                            header(exchange, "webhook-signature").equals("v1," + hmac(signed)),
                            JsonParser.parseString(body).getAsJsonObject(),
                            status));
            if (status >= 300) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
