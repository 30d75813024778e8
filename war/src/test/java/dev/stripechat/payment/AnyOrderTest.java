package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * T06: a PaymentIntent lives at random as Stripe lets it live; its events arrive in any order, some of them twice, while
 * Stripe shows what is true. What we know in the end is what Stripe knows, and nothing was told twice.
 */
class AnyOrderTest {

    private static final long SEED = 20_261_122;
    private static final int LIVES = 400;
    private static final int ORDERS = 5;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + LIVES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_end_is_the_same_in_any_order(long seed) {
        Random random = new Random(seed);
        List<PaymentSnapshot> life = life(random);
        PaymentSnapshot end = life.get(life.size() - 1);

        List<Till> tills =
                IntStream.range(0, ORDERS).mapToObj(order -> lived(life, random)).toList();

        assertThat(tills).allSatisfy(till -> knows(till, end));
        assertThat(tills).allSatisfy(AnyOrderTest::nothingWasToldTwice);
    }

    @Test
    void without_asking_stripe_some_orders_would_end_wrong() {
        List<Long> wrong =
                LongStream.range(SEED, SEED + LIVES)
                        .filter(AnyOrderTest::endsWrongUnasked)
                        .boxed()
                        .toList();

        assertThat(wrong).hasSizeGreaterThan(LIVES / 20);
    }

    private static boolean endsWrongUnasked(long seed) {
        Random random = new Random(seed);
        List<PaymentSnapshot> life = life(random);
        Till till = new Till();
        till.stripe().refusesTheKey();
        List<PaymentSnapshot> shuffled = new ArrayList<>(life);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(
                event -> {
                    till.receives(event);
                    till.handles();
                });
        return till.payment(Till.SHOP).orElseThrow().state() != life.get(life.size() - 1).state();
    }

    private static void knows(Till till, PaymentSnapshot end) {
        Payment payment = till.payment(Till.SHOP).orElseThrow();
        assertThat(payment.state()).isEqualTo(end.state());
        assertThat(payment.reason().map(DeclineReason::code))
                .isEqualTo(end.failure().map(Failure::tellingCode));
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    private static void nothingWasToldTwice(Till till) {
        List<String> declines =
                till.payment(Till.SHOP).orElseThrow().steps().stream()
                        .filter(step -> !step.isLate())
                        .flatMap(step -> step.reason().stream())
                        .map(DeclineReason::code)
                        .toList();
        assertThat(declines).doesNotHaveDuplicates();
        assertThat(till.announced())
                .filteredOn(news -> news.state() == PaymentState.SUCCEEDED)
                .hasSizeLessThanOrEqualTo(1);
    }

    /** The events in one order: shuffled, some doubled, each handled as it comes; Stripe shows the end all the while. */
    private static Till lived(List<PaymentSnapshot> life, Random random) {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, life.size())
                .forEach(event -> Collections.addAll(order, repeated(event, random)));
        Collections.shuffle(order, random);
        Till till = new Till();
        till.stripe().shows(life.get(life.size() - 1));
        for (int event : order) {
            String id = random.nextInt(4) == 0 ? "evt_again_" + event : "evt_" + event;
            till.receives(id, life.get(event));
            if (random.nextInt(3) > 0) {
                till.handles();
            }
        }
        till.handles();
        return till;
    }

    private static Integer[] repeated(int event, Random random) {
        return Collections.nCopies(1 + random.nextInt(3), event).toArray(Integer[]::new);
    }

    /** Up to four attempts, each declined by a code of its own, then paid, cancelled or left as it is. */
    private static List<PaymentSnapshot> life(Random random) {
        List<PaymentSnapshot> life = new ArrayList<>();
        life.add(StripeSays.created());
        int attempts = random.nextInt(4);
        for (int attempt = 1; attempt <= attempts; attempt++) {
            maybeAsked(life, attempt - 1, random);
            life.add(declined(attempt, random));
        }
        switch (random.nextInt(5)) {
            case 0 -> life.add(charged(attempts + 1, PaymentState.SUCCEEDED));
            case 1 -> {
                life.add(charged(attempts + 1, PaymentState.PROCESSING));
                life.add(charged(attempts + 1, PaymentState.SUCCEEDED));
            }
            case 2 -> life.add(charged(attempts, PaymentState.CANCELED));
            case 3 -> maybeAsked(life, attempts, random);
            default -> life.add(charged(attempts + 1, PaymentState.PROCESSING));
        }
        return life;
    }

    /** By the bank, or because it was not satisfied: then no charge is made, and the one before stays the latest. */
    private static PaymentSnapshot declined(int attempt, Random random) {
        return random.nextInt(3) > 0
                ? StripeSays.declined("code_of_" + attempt, "ch_" + attempt)
                : StripeSays.notAuthenticated("code_of_" + attempt, attempt - 1);
    }

    private static void maybeAsked(List<PaymentSnapshot> life, int charge, Random random) {
        if (random.nextBoolean()) {
            life.add(charged(charge, PaymentState.REQUIRES_ACTION));
        }
    }

    private static PaymentSnapshot charged(int charge, PaymentState state) {
        return charge == 0
                ? StripeSays.uncharged(state)
                : StripeSays.afterCharge("ch_" + charge, state);
    }
}
