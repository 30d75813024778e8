package dev.stripechat.payment;

import static dev.stripechat.payment.StripeSays.afterCharge;
import static dev.stripechat.payment.StripeSays.declined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever tells of a payment knows by the number of the step what has been told. */
class SameNewsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Payment payment =
            new Payment(
                    APayment.connection(Till.SHOP, Till.ACCOUNT, Mode.TEST), StripeSays.PAYMENT);

    @Test
    void a_late_step_does_not_make_the_standing_decline_a_new_one() {
        payment.hear(declined("incorrect_cvc", "ch_2"), Optional.empty(), NOON);
        int told = payment.stateStep();

        payment.hear(
                declined("expired_card", "ch_1"),
                Optional.of(declined("incorrect_cvc", "ch_2")),
                NOON);

        assertThat(payment.stateStep()).isEqualTo(told);
        assertThat(payment.steps()).hasSize(2);
    }

    @Test
    void another_attempt_that_stands_like_the_last_is_the_same_news() {
        payment.hear(afterCharge("ch_1", PaymentState.PROCESSING), Optional.empty(), NOON);
        int told = payment.stateStep();

        payment.hear(afterCharge("ch_2", PaymentState.PROCESSING), Optional.empty(), NOON);

        assertThat(payment.stateStep()).isEqualTo(told);
    }

    @Test
    void after_a_decline_the_next_attempt_is_news() {
        payment.hear(afterCharge("ch_1", PaymentState.PROCESSING), Optional.empty(), NOON);
        payment.hear(declined("expired_card", "ch_1"), Optional.empty(), NOON);

        payment.hear(afterCharge("ch_2", PaymentState.PROCESSING), Optional.empty(), NOON);

        assertThat(payment.stateStep()).isEqualTo(3);
    }
}
