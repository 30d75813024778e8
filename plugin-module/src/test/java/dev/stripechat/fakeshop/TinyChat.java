package dev.stripechat.fakeshop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Just enough of the chat server to see what the shop tells it. */
final class TinyChat implements AutoCloseable {

    private static final int PATIENCE = 10;

    private final HttpServer http = Loopback.anywhere();
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    record Letter(String line, String type, String body) {}

    TinyChat() {
        http.createContext("/", this::answer);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The next letters get these answers, then all is well again. */
    void refuses(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** The next letter, which need not be there yet. */
    Letter hears() {
        try {
            Letter letter = letters.poll(PATIENCE, TimeUnit.SECONDS);
            if (letter == null) {
                throw new AssertionError("the shop told the chat nothing");
            }
            return letter;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next letter of that kind. */
    Letter hears(String method) {
        Letter letter = hears();
        while (!letter.line().startsWith(method + " ")) {
            letter = hears();
        }
        return letter;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer refusal = refusals.poll();
        if (refusal == null && exchange.getRequestURI().getPath().endsWith("/payment-attempts")) {
            byte[] attempt =
                    "{\"url\":\"%s/pay/x\"}".formatted(url()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, attempt.length);
            exchange.getResponseBody().write(attempt);
        } else {
            exchange.sendResponseHeaders(refusal == null ? 204 : refusal, -1);
        }
        exchange.close();
        letters.add(
                new Letter(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
