package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.PaymentAction;
import dev.stripechat.shopware.api.TransitionRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever state an order transaction is in, and however often and late we come, the shop says in the end what Stripe says. */
class SettlementTest {

    private static final Set<String> HELD =
            Set.of("paid", "paid_partially", "refunded", "refunded_partially", "chargeback");

    /** What a state may be for the shop to say what is true, beginning with a transaction on which nobody else has a word. */
    private static final Map<Kind, Set<String>> TRUE =
            Map.of(
                    Kind.PROCESSING, Set.of("unconfirmed", "in_progress"),
                    Kind.AUTHORIZED, Set.of("authorized"),
                    Kind.PAID, Set.of("paid"),
                    Kind.PAID_PARTIALLY, Set.of("paid_partially"),
                    Kind.REFUNDED, Set.of("refunded"),
                    Kind.REFUNDED_PARTIALLY, Set.of("refunded_partially"),
                    Kind.DISPUTED, Set.of("chargeback"),
                    Kind.DECLINED, Set.of("failed", "cancelled", "reminded"),
                    Kind.CANCELED, Set.of("cancelled", "failed"));

    static Stream<Arguments> everyStateAndTruth() {
        return OrderMachine.versions().stream()
                .flatMap(
                        version ->
                                OrderMachine.states().stream()
                                        .flatMap(
                                                state ->
                                                        Arrays.stream(Kind.values())
                                                                .map(
                                                                        truth ->
                                                                                Arguments.of(
                                                                                        version,
                                                                                        state,
                                                                                        truth))));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndTruth")
    void from_every_state_the_truth_is_reached_or_what_outweighs_it_stays(
            String version, String state, Kind truth) {
        OrderMachine machine = OrderMachine.of(version, state);

        String end = Settlement.settled(state, truth, machine);

        assertThat(end).isEqualTo(machine.state());
        if (truth == Kind.OPEN || isOutweighed(state, truth)) {
            assertThat(end).isEqualTo(state);
        } else {
            assertThat(TRUE.get(truth)).contains(end);
        }
    }

    /** Somebody has said by hand that there is money; or it has gone back already, which the shop's machine takes as the end. */
    private static boolean isOutweighed(String state, Kind truth) {
        return switch (truth) {
            case PROCESSING -> HELD.contains(state) || state.equals("authorized");
            case DECLINED -> HELD.contains(state) || state.equals("authorized");
            case CANCELED, AUTHORIZED, PAID_PARTIALLY -> HELD.contains(state);
            case PAID -> HELD.contains(state) && !state.startsWith("paid");
            case REFUNDED -> state.equals("chargeback");
            case REFUNDED_PARTIALLY -> Set.of("chargeback", "refunded").contains(state);
            case DISPUTED -> state.startsWith("refunded");
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("everyStateAndTruth")
    void what_is_settled_is_left_alone(String version, String state, Kind truth) {
        OrderMachine machine = OrderMachine.of(version, state);
        Settlement.settled(state, truth, machine);
        int moves = machine.moves();

        Settlement.settled(machine.state(), truth, machine);

        assertThat(machine.moves()).isEqualTo(moves);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void late_doubled_and_lost_letters_change_nothing_at_the_end(long seed) {
        Random random = new Random(seed);
        OrderMachine machine =
                OrderMachine.of(OrderMachine.versions().get(random.nextInt(2)), "open");

        Kind last = Kind.OPEN;
        for (Kind truth : life(random)) {
            last = truth;
            shopperActs(random, machine, truth);
            IntStream.range(0, random.nextInt(3))
                    .forEach(letter -> Settlement.settled(machine.state(), truth, machine));
        }
        Settlement.settled(machine.state(), last, machine);

        assertThat(TRUE.get(last)).contains(machine.state());
    }

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    /** What one payment may go through at Stripe. */
    private static List<Kind> life(Random random) {
        List<Kind> life = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(4))
                .forEach(one -> life.add(random.nextBoolean() ? Kind.DECLINED : Kind.PROCESSING));
        switch (random.nextInt(5)) {
            case 0 -> life.add(Kind.CANCELED);
            case 1 -> life.add(Kind.DECLINED);
            case 2 -> life.addAll(List.of(Kind.AUTHORIZED, Kind.PAID));
            case 3 -> life.addAll(List.of(Kind.PAID, Kind.REFUNDED_PARTIALLY, Kind.REFUNDED));
            default -> life.addAll(List.of(Kind.PAID, Kind.DISPUTED));
        }
        return life;
    }

    /** Tries again with the same payment method, or leaves our page, while there is no money. */
    private static void shopperActs(Random random, OrderMachine machine, Kind truth) {
        String action =
                List.of("reopen", "cancel", "process_unconfirmed", "").get(random.nextInt(4));
        if (truth == Kind.DECLINED && !action.isEmpty()) {
            try {
                machine.move(action);
            } catch (TransitionRefused noWay) {
                assertThat(noWay.state()).isEqualTo(machine.state());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"open, PAID", "unconfirmed, PAID", "failed, PAID", "cancelled, PAID"})
    void a_shopper_who_pays_after_all_is_paid_in_one_step(String state, Kind truth) {
        OrderMachine machine = OrderMachine.of("6.6", state);

        Settlement.settled(state, truth, machine);

        assertThat(machine.moves()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"reminded, 2", "paid_partially, 2"})
    void where_an_older_shop_knows_no_way_it_is_opened_again_first(String state, int moves) {
        OrderMachine machine = OrderMachine.of("6.6", state);

        Settlement.settled(state, Kind.PAID, machine);

        assertThat(machine.state()).isEqualTo("paid");
        assertThat(machine.moves()).isEqualTo(moves);
    }

    @ParameterizedTest
    @CsvSource({"open, paid", "cancelled, paid"})
    void somebody_who_is_faster_is_taken_note_of(String seen, String meanwhile) {
        OrderMachine machine = OrderMachine.of("6.7", meanwhile);

        String end = Settlement.settled(seen, Kind.DECLINED, machine);

        assertThat(end).isIn(seen, meanwhile);
        assertThat(machine.state()).isEqualTo(meanwhile);
    }

    @ParameterizedTest
    @CsvSource({"chargeback, paid", "paid, paid", "refunded, refunded"})
    void a_dispute_that_is_won_ends_a_chargeback_also_when_somebody_is_faster(
            String meanwhile, String end) {
        OrderMachine machine = OrderMachine.of("6.7", meanwhile);

        assertThat(Settlement.won("chargeback", machine)).isEqualTo(end);

        assertThat(machine.state()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"a_state_of_another_plugin"})
    void a_state_that_nobody_knows_a_way_from_is_said_to_be_that(String state) {
        OrderMachine machine = OrderMachine.of("6.7", state);

        assertThatThrownBy(() -> Settlement.settled(state, Kind.PAID, machine))
                .isInstanceOf(TransitionRefused.class)
                .hasMessageContaining("no such way");
        assertThat(Transitions.from(state, Kind.DECLINED)).isEmpty();
        assertThat(Transitions.from(state, Kind.PAID).orElseThrow().action())
                .isEqualTo(PaymentAction.PAID);
    }
}
