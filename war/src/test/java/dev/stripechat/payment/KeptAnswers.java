package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** First answers by idempotency key, refusals too, as Stripe keeps them. */
public final class KeptAnswers {

    /** In which a payment can be changed and cancelled. */
    static final Set<PaymentState> OPEN =
            Set.of(
                    PaymentState.REQUIRES_PAYMENT_METHOD,
                    PaymentState.DECLINED,
                    PaymentState.REQUIRES_ACTION);

    private final Map<String, Kept> answers = new HashMap<>();

    private record Kept(String what, Supplier<PaymentSnapshot> answer) {}

    PaymentSnapshot first(String key, String what, Supplier<PaymentSnapshot> work) {
        Kept kept = answers.computeIfAbsent(key, first -> kept(what, work));
        if (!kept.what.equals(what)) {
            throw new RequestRefused("another request", new IllegalStateException());
        }
        return kept.answer.get();
    }

    private static Kept kept(String what, Supplier<PaymentSnapshot> work) {
        try {
            PaymentSnapshot done = work.get();
            return new Kept(what, () -> done);
        } catch (RequestRefused refused) {
            return new Kept(
                    what,
                    () -> {
                        throw refused;
                    });
        }
    }

    /** The same payment at another moment. */
    public static PaymentSnapshot with(PaymentSnapshot before, PaymentState state, Money amount) {
        boolean tried =
                state != PaymentState.REQUIRES_PAYMENT_METHOD && state != PaymentState.CANCELED;
        return new PaymentSnapshot(
                before.paymentIntent(),
                before.mode(),
                state,
                amount,
                state == PaymentState.DECLINED ? Optional.of(Failure.SILENT) : Optional.empty(),
                tried ? Optional.of("ch_1") : before.attempt(),
                before.secret(),
                before.createdAt(),
                before.metadata());
    }
}
