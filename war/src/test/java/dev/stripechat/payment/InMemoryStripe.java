package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Stripe in memory: what it shows when asked, what was written, and whether it answers at all. */
public final class InMemoryStripe implements StripeGateway {

    /** A key that may read and not write. */
    static final String READING = "rk_test_reading";

    /** A key that Stripe does not know. */
    static final String REFUSED = "rk_test_refused";

    private static final long LEAST = 50;

    private final Map<PaymentIntentId, PaymentSnapshot> shown = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean writable = true;
    private boolean full;
    private boolean answerLost;
    private final KeptAnswers answers = new KeptAnswers();
    private Runnable meanwhile = () -> {};
    private int asked;

    public InMemoryStripe shows(PaymentSnapshot snapshot) {
        shown.put(snapshot.paymentIntent(), snapshot);
        return this;
    }

    public void isSilent() {
        trouble = Optional.of(new StripeSilent("silent", new IllegalStateException()));
    }

    /** It wants to be left alone for that time. */
    public void asksToWait(Duration wait) {
        trouble =
                Optional.of(
                        new StripeSilent(
                                "busy", new IllegalStateException(), false, Optional.of(wait)));
    }

    /** What happens elsewhere while it is asked the next time. */
    public void whenAsked(Runnable once) {
        meanwhile = once;
    }

    /** It does what the next request asks for, and the answer is lost. */
    public void losesTheAnswer() {
        answerLost = true;
    }

    public void refusesTheKey() {
        trouble = Optional.of(new KeyRefused("refused", new IllegalStateException()));
    }

    public void answersAgain() {
        trouble = Optional.empty();
    }

    /** The key may read and not write. */
    public void letsNobodyWrite() {
        writable = false;
    }

    /** It takes no more pairs of metadata. */
    public void takesNoMore() {
        full = true;
    }

    /** How often it was asked. */
    public int asked() {
        return asked;
    }

    /** What was written, with the idempotency key before it. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public Optional<PaymentSnapshot> retrieve(StripeAccess access, PaymentIntentId id) {
        asked++;
        trouble.ifPresent(
                failure -> {
                    throw failure;
                });
        if (access.apiKey().equals(REFUSED)) {
            throw new KeyRefused("refused", new IllegalStateException());
        }
        Optional<PaymentSnapshot> found =
                Optional.ofNullable(shown.get(id))
                        .filter(payment -> payment.mode() == access.mode());
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return found;
    }

    /** Like Stripe: the first answer to a key is the answer to it, whatever has happened since. */
    @Override
    public PaymentSnapshot create(
            StripeAccess access,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        return once(
                access,
                idempotencyKey,
                "create " + amount + new TreeMap<>(metadata),
                () -> {
                    if (amount.minor() < LEAST) {
                        throw new RequestRefused("too small", new IllegalStateException());
                    }
                    String id = "pi_" + UUID.randomUUID().toString().replace("-", "");
                    return put(
                            new PaymentSnapshot(
                                    new PaymentIntentId(id),
                                    access.mode(),
                                    PaymentState.REQUIRES_PAYMENT_METHOD,
                                    amount,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(new ClientSecret(id + "_secret_a1b2c3d4e5f6")),
                                    Instant.EPOCH,
                                    metadata));
                });
    }

    @Override
    public PaymentSnapshot adjust(
            StripeAccess access, PaymentIntentId id, Money amount, String idempotencyKey) {
        return once(
                access,
                idempotencyKey,
                "adjust " + id + amount,
                () -> {
                    PaymentSnapshot before = open(id);
                    PaymentState state =
                            before.state() == PaymentState.DECLINED
                                    ? PaymentState.REQUIRES_PAYMENT_METHOD
                                    : before.state();
                    return put(KeptAnswers.with(before, state, amount));
                });
    }

    @Override
    public PaymentSnapshot cancel(StripeAccess access, PaymentIntentId id, String idempotencyKey) {
        return once(
                access,
                idempotencyKey,
                "cancel " + id,
                () ->
                        put(
                                KeptAnswers.with(
                                        open(id), PaymentState.CANCELED, shown.get(id).amount())));
    }

    /** All that it knows. */
    public List<PaymentSnapshot> all() {
        return List.copyOf(shown.values());
    }

    /** What happens to a payment at Stripe. */
    public void becomes(PaymentIntentId id, PaymentState state) {
        PaymentSnapshot before = shown.get(id);
        put(KeptAnswers.with(before, state, before.amount()));
    }

    private PaymentSnapshot open(PaymentIntentId id) {
        return Optional.ofNullable(shown.get(id))
                .filter(found -> KeptAnswers.OPEN.contains(found.state()))
                .orElseThrow(() -> new RequestRefused("too late", new IllegalStateException()));
    }

    private PaymentSnapshot put(PaymentSnapshot snapshot) {
        shows(snapshot);
        return snapshot;
    }

    private PaymentSnapshot once(
            StripeAccess access, String key, String what, Supplier<PaymentSnapshot> work) {
        Runnable before = meanwhile;
        meanwhile = () -> {};
        before.run();
        asked++;
        trouble.ifPresent(
                failure -> {
                    throw failure;
                });
        if (!writable || access.apiKey().equals(READING) || access.apiKey().equals(REFUSED)) {
            throw new KeyRefused("not allowed", new IllegalStateException());
        }
        PaymentSnapshot answer = answers.first(key, what, work);
        loses();
        return answer;
    }

    /** As at Stripe: any update erases the error. */
    @Override
    public void remember(
            StripeAccess access,
            PaymentIntentId id,
            Map<String, String> metadata,
            String idempotencyKey) {
        PaymentSnapshot before = retrieve(access, id).orElseThrow();
        if (!writable || access.apiKey().equals(READING)) {
            throw new KeyRefused("read only", new IllegalStateException());
        }
        if (full) {
            throw new RequestRefused("full", new IllegalStateException());
        }
        Map<String, String> merged = new LinkedHashMap<>(before.metadata());
        merged.putAll(metadata);
        boolean declined = before.state() == PaymentState.DECLINED;
        written.add(idempotencyKey + " " + new TreeMap<>(metadata));
        shows(
                new PaymentSnapshot(
                        id,
                        before.mode(),
                        declined ? PaymentState.REQUIRES_PAYMENT_METHOD : before.state(),
                        before.amount(),
                        Optional.empty(),
                        before.attempt(),
                        before.secret(),
                        before.createdAt(),
                        merged));
        loses();
    }

    private void loses() {
        if (answerLost) {
            answerLost = false;
            throw new StripeSilent("lost", new IllegalStateException());
        }
    }
}
