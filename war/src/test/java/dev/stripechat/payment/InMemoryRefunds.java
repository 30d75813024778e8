package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds of what was paid at a Stripe in memory. */
public final class InMemoryRefunds implements StripeRefunds {

    private final InMemoryStripe stripe;
    private final Map<String, Refund> byKey = new LinkedHashMap<>();
    private final Map<PaymentIntentId, List<Refund>> given = new HashMap<>();
    private final Deque<Refund.State> next = new ArrayDeque<>();
    private boolean silent;
    private boolean answerLost;

    public InMemoryRefunds(InMemoryStripe stripe) {
        this.stripe = stripe;
    }

    /** What becomes of the next one. */
    public void nextIs(Refund.State state) {
        next.add(state);
    }

    public void isSilent(boolean now) {
        silent = now;
    }

    /** It does what the next request asks for, and the answer is lost. */
    public void losesTheAnswer() {
        answerLost = true;
    }

    @Override
    public Refund give(
            StripeAccess access,
            PaymentIntentId id,
            Money amount,
            Map<String, String> metadata,
            String idempotencyKey) {
        answers(access);
        if (access.apiKey().equals(InMemoryStripe.READING)) {
            throw new KeyRefused("may not", new IllegalStateException());
        }
        Refund refund =
                Optional.ofNullable(byKey.get(idempotencyKey))
                        .orElseGet(() -> given(id, amount, metadata));
        byKey.put(idempotencyKey, refund);
        if (answerLost) {
            answerLost = false;
            throw new StripeSilent("lost", new IllegalStateException());
        }
        return refund;
    }

    private Refund given(PaymentIntentId id, Money amount, Map<String, String> metadata) {
        PaymentSnapshot payment = known(id);
        long left =
                payment.amount().minor()
                        - all(id).stream()
                                .filter(one -> one.state() != Refund.State.FAILED)
                                .mapToLong(one -> one.amount().minor())
                                .sum();
        if (payment.state() != PaymentState.SUCCEEDED || amount.minor() > left) {
            throw new RequestRefused("more than is left", new IllegalStateException());
        }
        Refund.State state = Optional.ofNullable(next.poll()).orElse(Refund.State.DONE);
        Refund refund = new Refund("re_" + (byKey.size() + 1), state, amount, metadata);
        given.computeIfAbsent(id, first -> new ArrayList<>()).add(refund);
        return refund;
    }

    @Override
    public List<Refund> of(StripeAccess access, PaymentIntentId id) {
        answers(access);
        known(id);
        return List.copyOf(all(id));
    }

    /** All that was given back of it. */
    public List<Refund> all(PaymentIntentId id) {
        return given.getOrDefault(id, List.of());
    }

    private PaymentSnapshot known(PaymentIntentId id) {
        return stripe.all().stream()
                .filter(payment -> payment.paymentIntent().equals(id))
                .findAny()
                .orElseThrow(() -> new RequestRefused("unknown", new IllegalStateException()));
    }

    private void answers(StripeAccess access) {
        if (silent) {
            throw new StripeSilent("silent", new IllegalStateException());
        }
        if (access.apiKey().equals(InMemoryStripe.REFUSED)) {
            throw new KeyRefused("refused", new IllegalStateException());
        }
    }
}
