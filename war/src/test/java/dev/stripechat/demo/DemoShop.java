package dev.stripechat.demo;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stripechat.world.StripeAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small shop on an origin of its own: a pretend checkout with the chat, and buttons that play the bank. */
public final class DemoShop implements AutoCloseable {

    private static final int THREADS = 4;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DemoShop::daemon);

    private DemoShop(HttpServer http) {
        this.http = http;
    }

    /** What the shop's own backend can do. */
    public interface Backend {

        /** The shop's id. */
        String shopId();

        /** A ShopToken that names this PaymentIntent. */
        String shopToken(String paymentIntent);

        /** Lets Stripe send this event, signed, to the chat; gives back the HTTP status of the delivery. */
        int delivers(String event);
    }

    /**
     * Takes a port of this machine, 0 for any; pages come when it {@link #opens}.
     *
     * @throws IOException when the port is in use
     */
    public static DemoShop at(int port) throws IOException {
        return new DemoShop(
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0));
    }

    /** The browser's word for where its pages are. */
    public String origin() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** The checkout in a language, with a new order. */
    public String page(String language) {
        return origin() + "/" + language;
    }

    /** The PaymentIntent of the order that this address of the checkout is about. */
    public static String paymentIntentOf(String pageUrl) {
        return Order.of(URI.create(pageUrl).getPath()).paymentIntent();
    }

    /** Begins to serve pages with the chat of that server. */
    public void opens(String chat, Backend backend) {
        DemoPage page = new DemoPage(chat, backend);
        StripeAccount stripe = new StripeAccount();
        http.createContext("/", exchange -> answer(exchange, page));
        http.createContext("/token/", exchange -> token(exchange, backend));
        http.createContext("/events/", exchange -> event(exchange, backend, stripe));
        http.setExecutor(threads);
        http.start();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, DemoPage page) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
            redirect(exchange, wanted != null && wanted.startsWith("de") ? "/de" : "/en");
        } else if (path.equals("/de") || path.equals("/en")) {
            redirect(exchange, path + "/" + Order.fresh().number());
        } else if (Order.isPage(path)) {
            exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
            send(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    page.html(Order.of(path), path.substring(1, 3)));
        } else {
            file(exchange, path);
        }
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        Map<String, String> types =
                Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
        String type = types.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
        if (!path.matches("/[a-z]+\\.[a-z]+") || type.isEmpty() || !DemoPage.has(path)) {
            send(exchange, 404, "text/plain", "Not found");
            return;
        }
        send(exchange, 200, type + "; charset=utf-8", DemoPage.resource(path));
    }

    private static void token(HttpExchange exchange, Backend backend) throws IOException {
        String path = exchange.getRequestURI().getPath();
        send(exchange, 200, "text/plain", backend.shopToken(Order.of(path).paymentIntent()));
    }

    private static void event(HttpExchange exchange, Backend backend, StripeAccount stripe)
            throws IOException {
        String path = exchange.getRequestURI().getPath();
        BankAnswer said = BankAnswer.named(exchange.getRequestURI().getQuery());
        JsonObject result = new JsonObject();
        result.addProperty("event", said.type());
        result.addProperty(
                "status", status(backend, said.event(stripe, Order.of(path).paymentIntent())));
        send(exchange, 200, "application/json", result.toString());
    }

    private static int status(Backend backend, String event) {
        try {
            return backend.delivers(event);
        } catch (IllegalStateException unreachable) {
            return 0;
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-shop");
        thread.setDaemon(true);
        return thread;
    }
}
