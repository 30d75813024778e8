package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.PaymentAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop that asks how a payment ended hears nothing that Stripe has not said, and nothing that it cannot follow. */
class EndingTest {

    private static final Set<String> BOOKED =
            Set.of(
                    "authorized",
                    "paid",
                    "paid_partially",
                    "refunded",
                    "refunded_partially",
                    "chargeback");

    @ParameterizedTest
    @CsvSource({
        "open, PAID, paid",
        "unconfirmed, PAID, paid",
        "cancelled, PAID, paid",
        "paid, PAID, paid",
        "unconfirmed, AUTHORIZED, authorize",
        "open, PROCESSING, process_unconfirmed",
        "unconfirmed, PROCESSING, process_unconfirmed",
        "in_progress, PROCESSING, process",
        "open, DECLINED, fail",
        "open, OPEN, fail",
        "unconfirmed, CANCELED, fail",
        "refunded, REFUNDED, refund",
        "paid, PROCESSING, paid",
        "reminded, PAID, process_unconfirmed",
        "paid, OPEN, paid",
        "authorized, DECLINED, authorize"
    })
    void the_answer_is_what_stripe_says_from_where_the_shop_is(
            String state, Kind truth, String answer) {
        assertThat(Ending.of(state, Optional.of(truth), false).word()).isEqualTo(answer);
    }

    @Test
    void who_has_turned_back_has_cancelled_unless_there_is_money() {
        assertThat(Ending.of("unconfirmed", Optional.of(Kind.OPEN), true))
                .isEqualTo(PaymentAction.CANCEL);
        assertThat(Ending.of("unconfirmed", Optional.of(Kind.DECLINED), true))
                .isEqualTo(PaymentAction.CANCEL);
        assertThat(Ending.of("unconfirmed", Optional.of(Kind.PAID), true))
                .isEqualTo(PaymentAction.PAID);
        assertThat(Ending.of("unconfirmed", Optional.empty(), true))
                .isEqualTo(PaymentAction.CANCEL);
    }

    @Test
    void while_stripe_says_nothing_nothing_is_invented() {
        assertThat(Ending.of("open", Optional.empty(), false))
                .isEqualTo(PaymentAction.PROCESS_UNCONFIRMED);
        assertThat(Ending.of("failed", Optional.empty(), false))
                .isEqualTo(PaymentAction.PROCESS_UNCONFIRMED);
    }

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
    void where_there_is_money_the_shop_can_follow_the_answer_in_every_version(
            String version, String state, Kind truth) {
        boolean unpaid = Set.of(Kind.OPEN, Kind.DECLINED, Kind.CANCELED).contains(truth);
        boolean newerOnly = version.equals("6.6") && state.equals("in_progress");
        OrderMachine machine = OrderMachine.of(version, state);

        PaymentAction answer = Ending.of(state, Optional.of(truth), false);

        if (unpaid && !BOOKED.contains(state)) {
            assertThat(answer).isEqualTo(PaymentAction.FAIL);
        } else if (!newerOnly || truth != Kind.PROCESSING) {
            assertThat(machine.move(answer)).isEqualTo(machine.state());
        }
    }
}
