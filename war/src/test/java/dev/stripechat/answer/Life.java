package dev.stripechat.answer;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.Failure;
import dev.stripechat.payment.PaymentSnapshot;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The life of a PaymentIntent as Stripe lets it live, moment by moment. Each moment is told by an event, but for an
 * update that only erases the error.
 */
record Life(Money amount, List<Moment> moments) {

    private static final Instant CREATED = Instant.parse("2026-03-02T11:59:00Z");
    private static final List<String> OF_THE_BANK =
            List.of(
                    "insufficient_funds",
                    "expired_card",
                    "incorrect_cvc",
                    "lost_card",
                    "do_not_honor",
                    "duplicate_transaction");
    private static final List<String> OF_AUTHENTICATION =
            List.of("payment_intent_authentication_failure", "authentication_required");

    /**
     * Where it stood.
     *
     * @param code of the decline, else empty
     * @param attempt the latest charge, empty before the first
     * @param ownCharge a decline of that charge; a failed authentication makes none
     * @param erased an update has taken the error of the moment before away, which no event tells
     */
    record Moment(
            PaymentState state, String code, String attempt, boolean ownCharge, boolean erased) {

        static Moment that(PaymentState state, String attempt) {
            return new Moment(state, "", attempt, false, false);
        }

        /** What can be told from it: two moments that look the same are the same to everybody but Stripe. */
        String look() {
            return state + " " + code + " " + attempt;
        }

        PaymentSnapshot snapshot(PaymentIntentId id, Money amount) {
            Optional<String> charge = Optional.of(attempt).filter(any -> !any.isEmpty());
            Optional<Failure> failure =
                    Optional.of(code)
                            .filter(any -> !any.isEmpty())
                            .map(why -> failure(why, charge.filter(own -> ownCharge)));
            return new PaymentSnapshot(
                    id,
                    Mode.TEST,
                    state,
                    amount,
                    failure,
                    charge,
                    Optional.empty(),
                    CREATED,
                    Map.of());
        }

        private static Failure failure(String code, Optional<String> charge) {
            return charge.isPresent()
                    ? new Failure(
                            Optional.of("card_declined"),
                            Optional.of(code),
                            Optional.empty(),
                            charge)
                    : new Failure(Optional.of(code), Optional.empty(), Optional.empty(), charge);
        }
    }

    Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** Where it stands in the end, for who has heard of everything. */
    Moment end() {
        return last().erased() ? moments.get(moments.size() - 2) : last();
    }

    static Life at(Money amount, Random random) {
        List<Moment> moments = new ArrayList<>();
        moments.add(Moment.that(PaymentState.REQUIRES_PAYMENT_METHOD, ""));
        int attempts = random.nextInt(4);
        for (int attempt = 0; attempt < attempts; attempt++) {
            declined(moments, random);
        }
        ends(moments, random);
        return new Life(amount, List.copyOf(moments));
    }

    private static void declined(List<Moment> moments, Random random) {
        String before = attempt(moments);
        if (random.nextBoolean()) {
            moments.add(Moment.that(PaymentState.REQUIRES_ACTION, before));
        }
        if (random.nextInt(3) == 0) {
            String code = one(OF_AUTHENTICATION, random);
            moments.add(new Moment(PaymentState.DECLINED, code, before, false, false));
            return;
        }
        String charge = charge(moments);
        if (random.nextInt(5) == 0) {
            moments.add(Moment.that(PaymentState.PROCESSING, charge));
        }
        String code = one(OF_THE_BANK, random);
        moments.add(new Moment(PaymentState.DECLINED, code, charge, true, false));
        if (random.nextInt(8) == 0) {
            moments.add(new Moment(PaymentState.REQUIRES_PAYMENT_METHOD, "", charge, false, true));
        }
    }

    private static void ends(List<Moment> moments, Random random) {
        String before = attempt(moments);
        String charge = charge(moments);
        if (random.nextInt(3) == 0) {
            moments.add(Moment.that(PaymentState.REQUIRES_ACTION, before));
        }
        switch (random.nextInt(8)) {
            case 0, 1 -> moments.add(Moment.that(PaymentState.SUCCEEDED, charge));
            case 2 -> {
                moments.add(Moment.that(PaymentState.PROCESSING, charge));
                moments.add(Moment.that(PaymentState.SUCCEEDED, charge));
            }
            case 3 -> {
                moments.add(Moment.that(PaymentState.AUTHORIZED, charge));
                boolean taken = random.nextBoolean();
                moments.add(
                        Moment.that(
                                taken ? PaymentState.SUCCEEDED : PaymentState.CANCELED, charge));
            }
            case 4 -> moments.add(Moment.that(PaymentState.CANCELED, before));
            case 5 -> moments.add(Moment.that(PaymentState.PROCESSING, charge));
            default -> {
                // the shopper leaves it as it is
            }
        }
    }

    private static String attempt(List<Moment> moments) {
        return moments.get(moments.size() - 1).attempt();
    }

    private static String charge(List<Moment> moments) {
        return "ch_" + moments.size();
    }

    private static String one(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
