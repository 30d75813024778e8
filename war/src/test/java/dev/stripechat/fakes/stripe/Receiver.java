package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A shop's webhook endpoint that notes what it gets, and may be ill for a while. */
final class Receiver implements AutoCloseable {

    private final HttpServer http;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Deque<Integer> ill = new ArrayDeque<>();

    private Receiver(HttpServer http) {
        this.http = http;
        http.createContext("/", this::take);
        http.start();
    }

    static Receiver start() {
        try {
            return new Receiver(
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body and its signature. */
    record Letter(String body, String signature) {}

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    synchronized void answersFirst(int... statuses) {
        for (int status : statuses) {
            ill.add(status);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            letters.add(
                    new Letter(
                            new String(body, StandardCharsets.UTF_8),
                            exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            exchange.sendResponseHeaders(ill.isEmpty() ? 204 : ill.poll(), -1);
        }
    }
}
