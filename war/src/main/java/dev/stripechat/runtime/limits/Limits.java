package dev.stripechat.runtime.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What one shopper, and one address, may do at most. Whoever asks for more waits; nobody is shut out, and nobody waits for
 * another one. Each node counts for itself: two of them let twice as much through at most. Counted by the machine's
 * counter of nanoseconds: a clock may be set back, or stand still.
 */
@ApplicationScoped
public class Limits {

    static final String REQUESTS = "stripe-chat.limits.requests-per-second";
    static final int USUAL_REQUESTS = 50;
    private static final int MOST_KEYS = 50_000;
    private static final int LEAST_FRAMES = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final LongSupplier nanos;
    private final Buckets<UUID> messages;
    private final Buckets<UUID> acts;
    private final Buckets<String> requests;
    private final Buckets<String> conversations;
    private final Buckets<String> deliveries;
    private final Buckets<String> signIns;
    private final Buckets<String> frames;
    private final Buckets<UUID> claims;
    private final Buckets<UUID> questions;
    private final Buckets<UUID> proofs;
    private final Buckets<UUID> notes;
    private final Buckets<String> mailFrom;
    private final Buckets<UUID> mailOf;
    private final Buckets<UUID> payments;
    private final Buckets<UUID> paymentsOf;
    private final Buckets<UUID> joins;
    private final Buckets<UUID> uploads;
    private final Buckets<String> uploadsFromOne;
    private final Buckets<UUID> typing;
    private final Buckets<UUID> trials;
    private final Rate framesOfOne;

    protected Limits() {
        this(ConfigProvider.getConfig());
    }

    @Inject
    public Limits(Config config) {
        this(config, System::nanoTime);
    }

    /** By a counter of nanoseconds that somebody else moves. */
    public Limits(Config config, LongSupplier nanos) {
        this.nanos = nanos;
        int messagesPerMinute = number(config, "stripe-chat.limits.messages-per-minute", 20);
        int perSecond = number(config, REQUESTS, USUAL_REQUESTS);
        int begun = number(config, "stripe-chat.limits.conversations-per-10-minutes", 300);
        messages = buckets(Rate.perMinute(messagesPerMinute, messagesPerMinute));
        acts = buckets(Rate.perMinute(600, 120));
        requests = buckets(Rate.perSecond(perSecond, 10 * perSecond));
        conversations = buckets(Rate.of(begun, Duration.ofMinutes(10), begun));
        deliveries = buckets(Rate.perSecond(4 * perSecond, 40 * perSecond));
        signIns = buckets(Rate.perMinute(60, 60));
        frames = buckets(Rate.perSecond(10 * perSecond, 20 * perSecond));
        claims = buckets(Rate.perMinute(5, 10));
        questions = buckets(Rate.perSecond(10, 20));
        proofs = buckets(Rate.perMinute(5, 5));
        notes = buckets(Rate.of(1, HOUR, 1));
        mailFrom = buckets(Rate.of(20, HOUR, 20));
        mailOf = buckets(Rate.of(300, HOUR, 300));
        payments = buckets(Rate.perMinute(30, 20));
        joins = buckets(Rate.perMinute(10, 20));
        paymentsOf = buckets(Rate.perSecond(20, 60));
        uploads = buckets(Rate.perMinute(3, 10));
        uploadsFromOne = buckets(Rate.perMinute(6, 15));
        typing = buckets(Rate.perMinute(30, 2));
        trials = buckets(Rate.perMinute(6, 6));
        int framesPerSecond = Math.max(LEAST_FRAMES, messagesPerMinute);
        framesOfOne = Rate.perSecond(framesPerSecond, 2 * framesPerSecond);
    }

    /** A message in a conversation; how long to wait when there were too many. */
    public Optional<Duration> message(UUID conversation) {
        return messages.take(conversation);
    }

    /** It was none: said before, under the same id. */
    public void forgiveMessage(UUID conversation) {
        messages.giveBack(conversation);
    }

    /** Whatever else a conversation's token is used for and costs a look into the database. */
    public Optional<Duration> act(UUID conversation) {
        return acts.take(conversation);
    }

    /** A request or a handshake from an address. */
    public Optional<Duration> request(String address) {
        return requests.take(address);
    }

    /** A new conversation from an address. */
    public Optional<Duration> conversation(String address) {
        return conversations.take(address);
    }

    /** A call of Stripe or of a shop, which have few addresses and much to tell at once, and send again what is refused. */
    public Optional<Duration> delivery(String address) {
        return deliveries.take(address);
    }

    /** A login and a password from an address. */
    public Optional<Duration> signIn(String address) {
        return signIns.take(address);
    }

    /** A frame over an open socket, by the address it comes from. */
    public Optional<Duration> frame(String address) {
        return frames.take(address);
    }

    /** How fast one socket may speak: a browser says a word and a heartbeat now and then. */
    public Pace pace() {
        return new Pace(framesOfOne, nanos);
    }

    /** A claim to a payment in a conversation: Stripe is asked about each. */
    public Optional<Duration> claim(UUID conversation) {
        return claims.take(conversation);
    }

    /** The same for a whole shop, whose checkout needs its account at Stripe more than a chat does. */
    public Optional<Duration> question(UUID shop) {
        return questions.take(shop);
    }

    /** Something that is to show in a conversation who is at the till. */
    public Optional<Duration> proof(UUID conversation) {
        return proofs.take(conversation);
    }

    /** It was a good one. */
    public void forgiveProof(UUID conversation) {
        proofs.giveBack(conversation);
    }

    /** A payment that is opened by a link: Stripe is asked about each, up to some times. */
    public Optional<Duration> payment(UUID link) {
        return payments.take(link);
    }

    /** The same in a whole shop: Stripe takes 100 questions a second from an account, 25 while it is a trial. */
    public Optional<Duration> paymentOf(UUID shop) {
        return paymentsOf.take(shop);
    }

    /** A browser that joins the chat of a link: each gets a token that is kept for a day. */
    public Optional<Duration> join(UUID link) {
        return joins.take(link);
    }

    /** A file that is brought into a conversation, and from an address: it may take ten megabytes, and a minute. */
    public Optional<Duration> upload(UUID conversation, String address) {
        return uploadsFromOne.take(address).or(() -> uploads.take(conversation));
    }

    /** A sign that the shopper of a conversation, or an agent, is typing: it is told every few seconds at most. */
    public Optional<Duration> typing(UUID conversationOrAgent) {
        return typing.take(conversationOrAgent);
    }

    /** A test event or a test mail of a shop, to a server that it has named. */
    public Optional<Duration> trial(UUID shop) {
        return trials.take(shop);
    }

    /** A line in the audit log about what was refused: one an hour tells it. */
    public boolean isNoted(UUID conversationOrShop) {
        return notes.take(conversationOrShop).isPresent();
    }

    /** A mail address that somebody names, by the address that the request comes from. */
    public Optional<Duration> mailFrom(String address) {
        return mailFrom.take(address);
    }

    /** The same in a whole shop. */
    public Optional<Duration> mailOf(UUID shop) {
        return mailOf.take(shop);
    }

    private <K> Buckets<K> buckets(Rate rate) {
        return new Buckets<>(rate, MOST_KEYS, nanos);
    }

    static int number(Config config, String key, int otherwise) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .map(Integer::valueOf)
                .orElse(otherwise);
    }
}
