package dev.stripechat.fakeshop;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings the cart to the chat behind the shopper's back, with patience: no page waits for it. All it remembers is
 * touched by its one thread.
 */
final class CheckoutPost implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CheckoutPost.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 4;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(FakeShop::daemon);
    private final String chat;
    private final ShopSigner signer;
    private final Duration patience;
    private final Map<Order, Long> lastSecond = new HashMap<>();
    private final Map<Order, Integer> lastVersion = new HashMap<>();
    private final List<FakeShop.SignedPut> sent = new CopyOnWriteArrayList<>();

    CheckoutPost(String chat, ShopSigner signer, Duration patience) {
        this.chat = chat;
        this.signer = signer;
        this.patience = patience;
    }

    /** Something about an order has changed. */
    void hears(Order order, Texts texts) {
        soon(() -> sends(order, texts, 1), 0);
    }

    List<FakeShop.SignedPut> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    /** The chat keeps the newer of two by whole seconds: so each letter waits for a second of its own. */
    private void sends(Order order, Texts texts, int count) {
        int version = order.version();
        if (lastVersion.getOrDefault(order, 0) >= version) {
            return;
        }
        long now = System.currentTimeMillis();
        long second = now / 1000;
        if (second <= lastSecond.getOrDefault(order, 0L)) {
            soon(() -> sends(order, texts, count), (second + 1) * 1000 - now);
            return;
        }
        lastSecond.put(order, second);
        String jws = signer.checkout(order, texts, second);
        sent.add(new FakeShop.SignedPut(order.checkout(), jws));
        http.sendAsync(request(order, jws), HttpResponse.BodyHandlers.discarding())
                .whenComplete(
                        (answer, failure) -> {
                            int status = failure == null ? answer.statusCode() : 0;
                            soon(() -> hasSent(order, texts, version, count, status), 0);
                        });
    }

    private void hasSent(Order order, Texts texts, int version, int count, int status) {
        if (status == 204) {
            lastVersion.merge(order, version, Math::max);
        } else if (status != 0 && status != 429 && status < 500) {
            LOG.log(
                    Level.WARNING,
                    "the chat refuses checkout {0}: HTTP {1}",
                    order.checkout(),
                    status);
        } else if (count < MOST_TRIES) {
            soon(() -> sends(order, texts, count + 1), patience.toMillis() << (count - 1));
        }
    }

    private HttpRequest request(Order order, String jws) {
        return HttpRequest.newBuilder(URI.create(chat + "/api/v1/checkouts/" + order.checkout()))
                .timeout(ANSWER)
                .header("Content-Type", "application/jose")
                .PUT(HttpRequest.BodyPublishers.ofString(jws))
                .build();
    }

    private void soon(Runnable task, long millis) {
        try {
            clerk.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the shop has closed");
        }
    }
}
