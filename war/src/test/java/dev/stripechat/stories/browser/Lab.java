package dev.stripechat.stories.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stripechat.world.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A shop's pages and, on another origin, the chat's files as they are released, but with nobody behind the chat's calls:
 * what a page has to bear when we are in trouble, and how the chat looks before anything was said.
 */
final class Lab implements AutoCloseable {

    /** How we answer. */
    enum Trouble {
        NONE,
        /** Nobody is there. */
        DEAD,
        HANGING,
        GARBAGE,
        FAILING,
        MISSING
    }

    private static final String GARBAGE = "<!doctype html><p>\u0000}{ 200 OK \uFFFD";
    private static final String STYLE =
            """
            body { margin: 0; font: 16px/24px "Open Sans", sans-serif; color: #222; background: #fff }
            main { max-width: 560px; padding: 24px }
            label { display: block; margin-bottom: 12px }
            """;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(Lab::daemon);
    private final String dead = "http://127.0.0.1:" + TestServer.freePort();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, LabPage> pages = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Trouble scripts = Trouble.NONE;
    private volatile Trouble answers = Trouble.FAILING;
    private volatile UnaryOperator<String> build = UnaryOperator.identity();

    Lab() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    /** How files and calls are answered from now on. */
    Lab troubled(Trouble files, Trouble called) {
        scripts = files;
        answers = called;
        return this;
    }

    /** Puts something into the script that shops load, as somebody would who has broken in. */
    Lab plants(String code) {
        build = script -> script + "\n;" + code;
        return this;
    }

    Lab asReleased() {
        build = UnaryOperator.identity();
        return troubled(Trouble.NONE, Trouble.FAILING);
    }

    /** Where the chat's server would be. */
    String chat() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private String chatNow() {
        return scripts == Trouble.DEAD ? dead : chat();
    }

    /** Where a page can be looked at. */
    String address(LabPage page) {
        String path = "/page/" + pages.size();
        pages.put(path, page);
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    /** Calls of the chat's API so far. */
    int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith("/widget/")) {
                answer(exchange, scripts, () -> sendFile(exchange, path));
            } else if (path.startsWith("/api/") || path.startsWith("/ws/")) {
                calls.incrementAndGet();
                answer(exchange, answers, () -> send(exchange, 404, "application/json", "{}"));
            } else {
                sendPage(exchange, path);
            }
        }
    }

    @FunctionalInterface
    private interface Usual {
        void send() throws IOException;
    }

    private void answer(HttpExchange exchange, Trouble trouble, Usual usual) throws IOException {
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type");
        switch (trouble) {
            case DEAD -> {}
            case HANGING -> hang();
            case GARBAGE -> send(exchange, 200, "text/html", GARBAGE);
            case FAILING -> send(exchange, 500, "text/plain", "Internal error");
            case MISSING -> send(exchange, 404, "text/plain", "Not found");
            default -> usual.send();
        }
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendFile(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = Lab.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (file == null) {
                send(exchange, 404, "text/plain", "Not found");
                return;
            }
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            boolean isLoader = path.equals("/widget/stripe-chat.js");
            send(exchange, 200, "text/javascript", isLoader ? build.apply(script) : script);
        }
    }

    private void sendPage(HttpExchange exchange, String path) throws IOException {
        LabPage page = pages.get(path);
        if (page == null) {
            boolean isStyle = path.endsWith(".css");
            send(exchange, 200, isStyle ? "text/css" : "image/svg+xml", isStyle ? STYLE : "<svg/>");
            return;
        }
        if (!page.policy().isEmpty()) {
            String live = chat().replaceFirst("^http", "ws");
            String policy = page.policy().replace("{chat}", chat()).replace("{live}", live);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        send(exchange, 200, "text/html", page.html(chatNow()));
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lab");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
