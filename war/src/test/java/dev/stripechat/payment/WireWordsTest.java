package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a Turkish server too, where the small letter of I is not i. */
class WireWordsTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void goToTurkey() {
        Locale.setDefault(new Locale("tr", "TR"));
    }

    @AfterEach
    void comeBack() {
        Locale.setDefault(before);
    }

    @Test
    void a_state_has_the_same_word_everywhere() {
        PaymentState[] states = PaymentState.values();

        List<String> words = Arrays.stream(states).map(PaymentState::word).toList();

        assertThat(words)
                .containsExactly(
                        "requires_payment_method",
                        "declined",
                        "requires_action",
                        "processing",
                        "authorized",
                        "canceled",
                        "succeeded");
    }

    @Test
    void a_next_step_has_the_same_word_everywhere() {
        NextStep[] steps = NextStep.values();

        List<String> words = Arrays.stream(steps).map(NextStep::word).toList();

        assertThat(words)
                .contains(
                        "fix_details",
                        "try_again",
                        "try_later",
                        "authenticate",
                        "other_method",
                        "check_first");
    }
}
