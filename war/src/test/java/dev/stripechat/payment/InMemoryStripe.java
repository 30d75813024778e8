package dev.stripechat.payment;

import dev.stripechat.kernel.PaymentIntentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stripe in memory: what it shows when asked, what was written, and whether it answers at all. */
public final class InMemoryStripe implements StripeGateway {

    /** A key that may read and not write. */
    static final String READING = "rk_test_reading";

    /** A key that Stripe does not know. */
    static final String REFUSED = "rk_test_refused";

    private final Map<PaymentIntentId, PaymentSnapshot> shown = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean writable = true;
    private boolean full;
    private boolean answerLost;
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
        if (answerLost) {
            answerLost = false;
            throw new StripeSilent("lost", new IllegalStateException());
        }
    }
}
