package dev.stripechat.payment;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Snapshots of Stripe in words: in test mode, of one payment of 49.90 EUR, at its first attempt, unless said. */
final class StripeSays {

    static final PaymentIntentId PAYMENT = new PaymentIntentId("pi_3QxT4aL9bYcRdE7f");
    static final Instant CREATED = Instant.parse("2026-03-02T11:59:00Z");

    private StripeSays() {}

    static PaymentSnapshot created() {
        return with(PaymentState.REQUIRES_PAYMENT_METHOD, Optional.empty(), Optional.empty());
    }

    static PaymentSnapshot declined(String declineCode) {
        return failed(code(declineCode, Optional.of("ch_1")));
    }

    /** The bank was not satisfied: no new charge was made. */
    static PaymentSnapshot notAuthenticated(Optional<String> chargeBefore) {
        Failure failure =
                new Failure(
                        Optional.of("payment_intent_authentication_failure"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return with(PaymentState.DECLINED, Optional.of(failure), chargeBefore);
    }

    /** A decline of a certain charge. */
    static PaymentSnapshot declined(String declineCode, String charge) {
        return with(
                PaymentState.DECLINED,
                Optional.of(code(declineCode, Optional.of(charge))),
                Optional.of(charge));
    }

    static PaymentSnapshot failed(Failure failure) {
        return with(PaymentState.DECLINED, Optional.of(failure), Optional.of("ch_1"));
    }

    static PaymentSnapshot actionRequired() {
        return that(PaymentState.REQUIRES_ACTION);
    }

    static PaymentSnapshot processing() {
        return that(PaymentState.PROCESSING);
    }

    static PaymentSnapshot succeeded() {
        return that(PaymentState.SUCCEEDED);
    }

    static PaymentSnapshot cancelled() {
        return that(PaymentState.CANCELED);
    }

    static PaymentSnapshot that(PaymentState state) {
        return with(state, Optional.empty(), Optional.of("ch_1"));
    }

    static PaymentSnapshot afterCharge(String charge, PaymentState state) {
        return with(state, Optional.empty(), Optional.of(charge));
    }

    static PaymentSnapshot uncharged(PaymentState state) {
        return with(state, Optional.empty(), Optional.empty());
    }

    static PaymentSnapshot inLiveMode(PaymentSnapshot said) {
        return new PaymentSnapshot(
                said.paymentIntent(),
                Mode.LIVE,
                said.state(),
                said.amount(),
                said.failure(),
                said.attempt(),
                said.secret(),
                said.createdAt(),
                said.metadata());
    }

    static PaymentSnapshot about(PaymentIntentId other, PaymentSnapshot said) {
        return new PaymentSnapshot(
                other,
                said.mode(),
                said.state(),
                said.amount(),
                said.failure(),
                said.attempt(),
                said.secret(),
                said.createdAt(),
                said.metadata());
    }

    static PaymentSnapshot of(Money amount, PaymentSnapshot said) {
        return new PaymentSnapshot(
                said.paymentIntent(),
                said.mode(),
                said.state(),
                amount,
                said.failure(),
                said.attempt(),
                said.secret(),
                said.createdAt(),
                said.metadata());
    }

    private static Failure code(String declineCode, Optional<String> charge) {
        return new Failure(
                Optional.of("card_declined"), Optional.of(declineCode), Optional.empty(), charge);
    }

    private static PaymentSnapshot with(
            PaymentState state, Optional<Failure> failure, Optional<String> charge) {
        return new PaymentSnapshot(
                PAYMENT,
                Mode.TEST,
                state,
                new Money(4990, "eur"),
                failure,
                charge,
                Optional.of(new ClientSecret(PAYMENT + "_secret_a1b2c3d4e5f6")),
                CREATED,
                Map.of());
    }
}
