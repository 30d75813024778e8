package dev.stripechat.runtime.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What one shopper, and one address, may do at most. Whoever asks for more waits; nobody is shut out, and nobody waits for
 * another one. Each node counts for itself: two of them let twice as much through at most.
 */
@ApplicationScoped
public class Limits {

    private static final int MOST_KEYS = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Buckets<UUID> messages;
    private final Buckets<UUID> acts;
    private final Buckets<String> requests;
    private final Buckets<String> conversations;

    protected Limits() {
        this(ConfigProvider.getConfig(), Clock.systemUTC());
    }

    @Inject
    public Limits(Config config, Clock clock) {
        int perMinute = number(config, "stripe-chat.limits.messages-per-minute", 20);
        int perSecond = number(config, "stripe-chat.limits.requests-per-second", 50);
        int begun = number(config, "stripe-chat.limits.conversations-per-10-minutes", 300);
        messages = buckets(Rate.of(perMinute, MINUTE, perMinute), clock);
        acts = buckets(Rate.of(600, MINUTE, 120), clock);
        requests = buckets(Rate.of(perSecond, Duration.ofSeconds(1), 10 * perSecond), clock);
        conversations = buckets(Rate.of(begun, Duration.ofMinutes(10), begun), clock);
    }

    /** A message in a conversation; how long to wait when there were too many. */
    public Optional<Duration> message(UUID conversation) {
        return messages.take(conversation, 1);
    }

    /** It was none: said before, under the same id. */
    public void forgiveMessage(UUID conversation) {
        messages.giveBack(conversation);
    }

    /** Whatever else a conversation's token is used for and costs a look into the database. */
    public Optional<Duration> act(UUID conversation) {
        return acts.take(conversation, 1);
    }

    /** A request or a handshake from an address. */
    public Optional<Duration> request(String address) {
        return requests.take(address, 1);
    }

    /** A new conversation from an address. */
    public Optional<Duration> conversation(String address) {
        return conversations.take(address, 1);
    }

    private static <K> Buckets<K> buckets(Rate rate, Clock clock) {
        return new Buckets<>(rate, MOST_KEYS, clock);
    }

    private static int number(Config config, String key, int otherwise) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .map(Integer::valueOf)
                .orElse(otherwise);
    }
}
