package dev.stripechat.fakes.model;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model service that speaks like OpenAI, like Ollama and like Anthropic. It takes no field that it does not know, and no
 * question without its key.
 */
public final class FakeModel implements AutoCloseable {

    /** Its key. */
    public static final String KEY = "sk-demo-0123456789";

    /** Its model. */
    public static final String NAME = "demo-model";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.good();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private FakeModel(HttpServer server) {
        this.server = server;
    }

    /** One on a port that is free. */
    public static FakeModel start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeModel model = new FakeModel(server);
            server.setExecutor(model.threads);
            for (Dialect dialect : Dialect.values()) {
                server.createContext(dialect.path, exchange -> model.answer(dialect, exchange));
            }
            server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, for that way of speaking. */
    public String url(String way) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return way.equals("ollama") ? base : base + "/v1";
    }

    /** From now on it does that. */
    public FakeModel does(Behaviour wanted) {
        behaviour = wanted;
        return this;
    }

    /** From now on it keeps everybody waiting, until {@link #goesOn}. */
    public void hangs() {
        gate = new CountDownLatch(1);
    }

    /** Who waits gets an answer. */
    public void goesOn() {
        gate.countDown();
    }

    /** What it was asked and has understood. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What it did not take. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many questions have come in. */
    public int arrived() {
        return arrived.get();
    }

    private void answer(Dialect dialect, HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.incrementAndGet();
            if (!dialect.isSignedIn(exchange.getRequestHeaders(), KEY)) {
                refused.add("no key");
                send(exchange, 401, "{\"error\":{\"message\":\"no key\"}}");
                return;
            }
            answer(dialect, exchange, body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Dialect dialect, HttpExchange exchange, String body)
            throws IOException, InterruptedException {
        try {
            Dialect.require(exchange.getRequestMethod().equals("POST"), "method");
            Asked question = dialect.asked(JsonParser.parseString(body).getAsJsonObject());
            asked.add(question);
            gate.await();
            Behaviour.Answer answer = behaviour.to(question);
            String reply =
                    answer.body().isEmpty() ? dialect.reply(answer).toString() : answer.body();
            send(exchange, answer.status(), reply);
        } catch (RuntimeException wrong) {
            refused.add(wrong + " in " + body);
            send(exchange, 400, "{\"error\":{\"message\":\"wrong\"}}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
