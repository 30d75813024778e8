package dev.stripechat.fakes.embeddings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Makes vectors as OpenAI's API and Ollama do. Texts about one thing point one way, whatever their words are. */
public final class FakeEmbeddings implements AutoCloseable {

    /** Its key. */
    public static final String KEY = "sk-embeddings-0123456789";

    /** Its model. */
    public static final String MODEL = "demo-embeddings";

    private static final List<List<String>> THINGS =
            List.of(
                    List.of("parcel", "paket", "whereabouts"),
                    List.of("shipping", "versand", "freight"),
                    List.of("cats", "katzen", "football"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile Function<List<String>, Reply> behaviour = FakeEmbeddings::good;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** What it sends: with a place of its own only for a redirect. */
    public record Reply(int status, String body, String location) {

        /** As an answer. */
        public static Reply of(String body) {
            return new Reply(200, body, "");
        }
    }

    private FakeEmbeddings(HttpServer server) {
        this.server = server;
    }

    /** One on a port that is free. */
    public static FakeEmbeddings start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeEmbeddings fake = new FakeEmbeddings(server);
            server.setExecutor(fake.threads);
            server.createContext("/", fake::answer);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** From now on it sends that. */
    public void does(Function<List<String>, Reply> wanted) {
        behaviour = wanted;
    }

    /** From now on it keeps everybody waiting, until {@link #goesOn}. */
    public void hangs() {
        gate = new CountDownLatch(1);
    }

    /** Who waits gets an answer. */
    public void goesOn() {
        gate.countDown();
    }

    /** What it was asked, one list for each call. */
    public List<List<String>> asked() {
        return List.copyOf(asked);
    }

    /** What it did not take. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = fault(exchange).isEmpty() ? answered(body) : new Reply(400, "{}", "");
            if (reply.status() == 400) {
                refused.add(fault(exchange) + " in " + body);
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            if (!reply.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location());
            }
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fault(HttpExchange exchange) {
        boolean isCall =
                exchange.getRequestMethod().equals("POST")
                        && exchange.getRequestURI().getPath().equals("/v1/embeddings");
        boolean isSigned =
                ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        return isCall && isSigned ? "" : "no call, or no key";
    }

    private Reply answered(String body) throws InterruptedException {
        JsonObject call = JsonParser.parseString(body).getAsJsonObject();
        List<String> texts = new ArrayList<>();
        call.getAsJsonArray("input").forEach(text -> texts.add(text.getAsString()));
        boolean isGood =
                call.size() == 2
                        && call.get("model").getAsString().equals(MODEL)
                        && texts.stream().noneMatch(String::isBlank);
        if (!isGood) {
            return new Reply(400, "{}", "");
        }
        asked.add(List.copyOf(texts));
        gate.await();
        return behaviour.apply(texts);
    }

    /** As it is when all is well; the last one comes first. */
    public static Reply good(List<String> texts) {
        JsonArray data = new JsonArray();
        for (int i = texts.size() - 1; i >= 0; i--) {
            JsonObject one = new JsonObject();
            one.addProperty("index", i);
            one.add("embedding", vector(texts.get(i)));
            data.add(one);
        }
        JsonObject all = new JsonObject();
        all.addProperty("object", "list");
        all.add("data", data);
        return Reply.of(all.toString());
    }

    private static JsonArray vector(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        JsonArray vector = new JsonArray();
        THINGS.forEach(words -> vector.add(words.stream().anyMatch(low::contains) ? 3 : 0));
        vector.add(0.5);
        return vector;
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
