package dev.stripechat.fakeshop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small shop on an origin of its own, as a companion Stripe plugin would run it: products, cart, checkout, the way
 * back from the bank. Everything it knows is in memory.
 */
public final class FakeShop implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FakeShop.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_FORM = 10_000;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(FakeShop::daemon);
    private final Switches switches = new Switches();
    private volatile Optional<Counter> counter = Optional.empty();
    private volatile Optional<CheckoutPost> post = Optional.empty();

    private FakeShop(HttpServer http) {
        this.http = http;
    }

    /**
     * What the shop's owner has set up. {@code chat} is the public URL of the chat server without a slash at the end,
     * {@code inbox} the address of the staff pages.
     */
    public record Settings(
            String chat,
            String shopId,
            PrivateKey privateKey,
            String salesChannel,
            URI stripeApi,
            URI stripeJs,
            String secretKey,
            String publishableKey,
            String inbox) {

        @Override
        public String toString() {
            return "Settings[" + shopId + " at " + chat + "]";
        }
    }

    /** A cart as it went to the chat: for which checkout, and the signed body. */
    public record SignedPut(String checkout, String body) {}

    /**
     * Takes a port of this machine, 0 for any; pages come when it {@link #opens}.
     *
     * @throws IOException when the port is in use
     */
    public static FakeShop at(int port) throws IOException {
        return new FakeShop(Loopback.at(port));
    }

    /** The browser's word for where its pages are. */
    public String origin() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** The start page in a language, {@code de} or {@code en}; whoever opens it begins a new session. */
    public String page(String language) {
        return origin() + "/" + language;
    }

    /** Begins to serve pages. */
    public void opens(Settings settings) {
        ShopSigner signer = new ShopSigner(settings);
        CheckoutPost news = new CheckoutPost(settings.chat(), signer, PATIENCE);
        Till till = new Till(new StripeApi(settings.stripeApi(), settings.secretKey()), threads);
        Frame frame = new Frame(settings, signer, switches);
        Pages pages = new Pages(frame);
        HostedPage hosted = new HostedPage(settings.chat(), signer, origin());
        Checkout checkout = new Checkout(settings, frame, pages, till, origin(), hosted);
        post = Optional.of(news);
        counter =
                Optional.of(
                        new Counter(
                                pages,
                                checkout,
                                signer,
                                switches,
                                (order, texts) -> tell(news, order, texts)));
        http.createContext("/", this::handle);
        http.setExecutor(threads);
        http.start();
    }

    private void tell(CheckoutPost news, Order order, Texts texts) {
        if (switches.sendsCart()) {
            news.hears(order, texts);
        }
    }

    /** Off: a shop without backend integration; its pages show the chat the PaymentIntent's client secret instead. */
    public FakeShop signsTokens(boolean on) {
        switches.signsTokens(on);
        return this;
    }

    /** Off: the chat is not told of the cart. */
    public FakeShop sendsCart(boolean on) {
        switches.sendsCart(on);
        return this;
    }

    /** Every signed PUT that was sent so far, repeats included. */
    public List<SignedPut> signedPuts() {
        return post.map(CheckoutPost::sent).orElse(List.of());
    }

    /** The PaymentIntent of the session that this address of a page is in; it has one when the till was seen. */
    public String paymentIntentOf(String pageUrl) {
        return order(pageUrl)
                .payment()
                .map(Payment::id)
                .orElseThrow(() -> new IllegalStateException("no PaymentIntent yet: " + pageUrl));
    }

    /** The checkout id of the session that this address of a page is in. */
    public String checkoutOf(String pageUrl) {
        return order(pageUrl).checkout();
    }

    private Order order(String pageUrl) {
        return counter.flatMap(open -> open.session(URI.create(pageUrl).getPath()))
                .map(Session::order)
                .orElseThrow(() -> new IllegalArgumentException("no session: " + pageUrl));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        post.ifPresent(CheckoutPost::close);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().matches("GET|HEAD|POST")) {
            return Answer.of(405, "text/plain", "Method not allowed")
                    .with("Allow", "GET, HEAD, POST");
        }
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
        byte[] form = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        Ask ask =
                Ask.of(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        new String(form, StandardCharsets.UTF_8));
        try {
            return counter.orElseThrow().answer(ask, wanted == null ? "" : wanted);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the shop cannot answer " + ask.path(), e);
            return Answer.of(500, "text/plain", "Internal error");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), hasBody ? bytes.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(bytes);
        }
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-shop");
        thread.setDaemon(true);
        return thread;
    }
}
