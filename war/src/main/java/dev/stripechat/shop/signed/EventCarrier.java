package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.runtime.outward.ShopHosts;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.EventEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Carries events to the backends of shops as Standard Webhooks: the same id at each try, so that a shop takes the same event
 * once, and a signature over id, time and body.
 */
@Dependent
public class EventCarrier implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "shop-events";

    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private final FindEndpoint findEndpoint;
    private final PinnedPost post;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    EventCarrier(FindEndpoint findEndpoint, PinnedPost post, SecretBox box, Clock clock) {
        this.findEndpoint = findEndpoint;
        this.post = post;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Quota.ofShops(NAME));
    }

    @Override
    public Result carry(Departure departure) {
        return findEndpoint
                .of(departure.lane().shop())
                .map(endpoint -> carried(departure.letter(), endpoint))
                .orElseGet(() -> Result.needless("no_address", "The shop wants no events."));
    }

    private Result carried(Letter letter, EventEndpoint endpoint) {
        return delivered(endpoint, letter.key(), letter.payload());
    }

    /** Tries it once. */
    Result delivered(EventEndpoint endpoint, String id, String body) {
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature", StandardSignature.of(endpoint.key(box), id, seconds, body));
        try {
            return result(
                    post.send(endpoint.url(), headers, body.getBytes(StandardCharsets.UTF_8)));
        } catch (ShopHosts.Forbidden forbidden) {
            return Result.refused(
                    "bad_address",
                    "The shop's address is not https, or leads to a private machine.");
        } catch (UnknownHostException | ConnectException notReached) {
            return Result.later("not_reached", "The shop is not reached.", Optional.empty());
        } catch (IOException noAnswer) {
            return Result.unsure("no_answer", "The shop gave no answer.");
        }
    }

    private static Result result(PinnedPost.Answer answer) {
        if (answer.status() >= OK && answer.status() < REDIRECTS) {
            return Result.sent();
        }
        if (answer.status() == HttpURLConnection.HTTP_GONE) {
            return Result.refused("gone", "The shop takes no events any more (410).");
        }
        return Result.later(
                "answered_%d".formatted(answer.status()),
                "The shop answered %d.".formatted(answer.status()),
                answer.retryAfter().map(Duration::ofSeconds));
    }
}
