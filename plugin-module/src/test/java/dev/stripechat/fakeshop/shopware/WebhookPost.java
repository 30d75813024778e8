package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Tells the app what happened, as unreliably as Shopware does: a queue that tries four times in seven seconds of the shop's clock
 * and then forgets, or, with the new outbox, six times in five hours. Nothing moves until {@link #work} is called.
 */
public final class WebhookPost {

    /** What befalls the letters on their way. */
    public enum Weather {
        /** They arrive. */
        CALM,
        /** Each arrives twice. */
        DOUBLED,
        /** The younger overtake the older. */
        REVERSED,
        /** None arrives. */
        LOST
    }

    /** A try; status 0: nobody answered. */
    public record Delivery(
            String event, String eventId, int attempt, int status, String body, Instant at) {}

    private record Letter(
            WebhookRow row,
            JsonElement payload,
            String eventId,
            long sequence,
            int attempt,
            Instant due) {

        Letter again(Instant then) {
            return new Letter(row, payload, eventId, sequence, attempt + 1, then);
        }
    }

    private final Supplier<Optional<AppRow>> app;
    private final ShopIdentity shop;
    private final AppLine line;
    private final Clock clock;
    private final List<Letter> queue = new ArrayList<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile Weather weather = Weather.CALM;
    private volatile boolean isRework;
    private volatile boolean isInline;
    private long sequence;

    WebhookPost(Supplier<Optional<AppRow>> app, ShopIdentity shop, AppLine line, Clock clock) {
        this.app = app;
        this.shop = shop;
        this.line = line;
        this.clock = clock;
    }

    /** From now on. */
    public void weather(Weather now) {
        weather = now;
    }

    /** The new outbox with its headers and its patience. */
    public void reworks(boolean on) {
        isRework = on;
    }

    /** As in small shops, where the administration is the worker: at once, inside the shopper's request, without a second try. */
    public void sendsInline(boolean on) {
        isInline = on;
    }

    /** Every try so far. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** The tries of one kind of event. */
    public List<Delivery> deliveries(String event) {
        return deliveries.stream().filter(d -> d.event().equals(event)).toList();
    }

    /** The events whose webhooks the shop has switched off. */
    public List<String> inactive() {
        return app.get().stream()
                .flatMap(row -> row.webhooks().stream())
                .filter(hook -> !hook.isActive())
                .map(hook -> hook.hook().event())
                .toList();
    }

    /** Something happened: whoever has a webhook for it and may know of it will be told. */
    public void happened(String event, JsonElement payload) {
        Optional<AppRow> row = app.get().filter(a -> mayKnow(a, event));
        row.ifPresent(a -> queue(a, event, payload));
    }

    private void queue(AppRow row, String event, JsonElement payload) {
        for (WebhookRow hook : row.webhooks()) {
            if (hook.hook().event().equals(event) && hook.isActive()) {
                Letter letter = letter(hook, payload);
                if (isInline || Hookable.isOfApps(event)) {
                    deliver(letter, AppLine.SYSTEM);
                } else {
                    add(letter);
                }
            }
        }
    }

    private boolean mayKnow(AppRow row, String event) {
        Set<String> privileges = row.manifest().privileges();
        return shop.isSettled()
                && row.secret().isPresent()
                && (row.isActive() || Hookable.isOfApps(event))
                && privileges.containsAll(Hookable.needs(event));
    }

    private synchronized Letter letter(WebhookRow hook, JsonElement payload) {
        return new Letter(hook, payload, ShopwareId.random(), ++sequence, 0, clock.instant());
    }

    private synchronized void add(Letter letter) {
        queue.add(letter);
    }

    /** Delivers what is due by the shop's clock; how many tries that were. */
    public int work() {
        List<Letter> due = takeDue();
        if (weather == Weather.REVERSED) {
            Collections.reverse(due);
        }
        int tries = due.size();
        due.forEach(this::tryOnce);
        return tries;
    }

    private synchronized List<Letter> takeDue() {
        Instant now = clock.instant();
        List<Letter> due =
                new ArrayList<>(queue.stream().filter(l -> !l.due().isAfter(now)).toList());
        queue.removeAll(due);
        return due;
    }

    private void tryOnce(Letter letter) {
        if (!letter.row().isActive() || app.get().isEmpty() || !shop.isSettled()) {
            return;
        }
        if (weather == Weather.DOUBLED) {
            deliver(letter, AppLine.WEBHOOK);
        }
        HttpReply reply = deliver(letter, AppLine.WEBHOOK);
        RetryPlan plan = isRework ? RetryPlan.REWORK : RetryPlan.LEGACY;
        if (reply.isOk()) {
            letter.row().succeeded();
            return;
        }
        RetryPlan.Step step = plan.after(letter.attempt(), reply);
        if (step instanceof RetryPlan.Again again) {
            add(letter.again(clock.instant().plus(again.delay())));
        } else if (step instanceof RetryPlan.SwitchOff) {
            letter.row().switchOff();
        } else if (step instanceof RetryPlan.Exhausted) {
            letter.row().exhausted();
        }
    }

    private HttpReply deliver(Letter letter, RawHttp.Patience patience) {
        AppRow row = app.get().orElseThrow();
        byte[] body = PhpJson.bytes(envelope(row, letter));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("shopware-shop-signature", Hmac.hex(row.mustSecret(), body));
        if (isRework) {
            headers.put("X-Shopware-Event-Id", letter.eventId());
            headers.put("X-Shopware-Sequence", Long.toString(letter.sequence()));
            headers.put("X-Shopware-Attempt", Integer.toString(letter.attempt()));
        }
        HttpReply reply = sent(letter, headers, body, patience);
        deliveries.add(
                new Delivery(
                        letter.row().hook().event(),
                        letter.eventId(),
                        letter.attempt(),
                        reply.status(),
                        new String(body, StandardCharsets.UTF_8),
                        clock.instant()));
        return reply;
    }

    private HttpReply sent(
            Letter letter, Map<String, String> headers, byte[] body, RawHttp.Patience patience) {
        HttpReply nobody = new HttpReply(0, Map.of(), new byte[0]);
        try {
            return weather == Weather.LOST
                    ? nobody
                    : line.post(letter.row().hook().url(), headers, body, patience);
        } catch (RawHttp.Silence silence) {
            return nobody;
        }
    }

    private JsonObject envelope(AppRow row, Letter letter) {
        JsonObject data = new JsonObject();
        data.add("payload", letter.payload());
        data.addProperty("event", letter.row().hook().event());
        JsonObject source = new JsonObject();
        source.addProperty("url", shop.url());
        source.addProperty("eventId", letter.eventId());
        source.addProperty("shopId", shop.id());
        source.addProperty("appVersion", row.manifest().version());
        JsonObject envelope = new JsonObject();
        envelope.add("data", data);
        envelope.add("source", source);
        envelope.addProperty("timestamp", clock.instant().getEpochSecond());
        return envelope;
    }
}
