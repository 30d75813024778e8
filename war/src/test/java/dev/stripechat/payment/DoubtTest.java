package dev.stripechat.payment;

import static dev.stripechat.payment.StripeSays.actionRequired;
import static dev.stripechat.payment.StripeSays.afterCharge;
import static dev.stripechat.payment.StripeSays.created;
import static dev.stripechat.payment.StripeSays.declined;
import static dev.stripechat.payment.StripeSays.processing;
import static dev.stripechat.payment.StripeSays.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When events alone cannot say what is newer, Stripe is asked; else it is not. */
class DoubtTest {

    private final Till till = new Till();

    @Test
    void the_usual_course_needs_no_question() {
        hears(created());
        hears(actionRequired());
        hears(succeeded());

        assertThat(till.stripe().asked()).isZero();
        assertThat(state()).isEqualTo(PaymentState.SUCCEEDED);
    }

    @Test
    void a_first_decline_needs_no_question() {
        hears(created());
        hears(declined("expired_card"));

        assertThat(till.stripe().asked()).isZero();
        assertThat(told()).containsExactly("REQUIRES_PAYMENT_METHOD", "DECLINED expired_card");
    }

    @Test
    void a_second_decline_is_told_when_stripe_shows_it() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().shows(declined("incorrect_cvc", "ch_2"));

        hears(declined("incorrect_cvc", "ch_2"));

        assertThat(told()).containsExactly("DECLINED expired_card", "DECLINED incorrect_cvc");
    }

    @Test
    void a_decline_that_comes_after_a_newer_one_is_kept_and_not_told() {
        hears(declined("incorrect_cvc", "ch_2"));
        till.stripe().shows(declined("incorrect_cvc", "ch_2"));

        hears(declined("expired_card", "ch_1"));

        assertThat(told()).containsExactly("DECLINED incorrect_cvc");
        assertThat(payment().reason()).contains(DeclineReason.of("incorrect_cvc"));
        assertThat(payment().steps()).last().matches(PaymentStep::isLate);
    }

    @Test
    void a_decline_whose_error_was_erased_meanwhile_is_told_from_its_event() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().shows(afterCharge("ch_2", PaymentState.REQUIRES_PAYMENT_METHOD));

        hears(declined("incorrect_cvc", "ch_2"));

        assertThat(told()).containsExactly("DECLINED expired_card", "DECLINED incorrect_cvc");
        assertThat(state()).isEqualTo(PaymentState.DECLINED);
    }

    @Test
    void a_late_decline_says_nothing_while_the_next_attempt_is_at_the_bank() {
        hears(afterCharge("ch_1", PaymentState.REQUIRES_ACTION));
        till.stripe().shows(afterCharge("ch_1", PaymentState.REQUIRES_ACTION));

        hears(declined("expired_card", "ch_1"));

        assertThat(told()).containsExactly("REQUIRES_ACTION");
    }

    @Test
    void what_stripe_shows_beyond_the_event_is_told_too() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().shows(afterCharge("ch_2", PaymentState.SUCCEEDED));

        hears(afterCharge("ch_2", PaymentState.PROCESSING));
        hears(afterCharge("ch_2", PaymentState.SUCCEEDED));

        assertThat(told()).containsExactly("DECLINED expired_card", "SUCCEEDED");
    }

    @Test
    void where_money_may_have_been_taken_stripe_is_asked_first() {
        till.stripe().shows(succeeded());

        hears(declined("duplicate_transaction"));

        assertThat(told()).containsExactly("SUCCEEDED");
    }

    @Test
    void where_no_money_was_taken_the_doubtful_decline_is_told() {
        till.stripe().shows(declined("duplicate_transaction"));

        hears(declined("duplicate_transaction"));

        assertThat(told()).containsExactly("DECLINED duplicate_transaction");
    }

    @Test
    void a_silent_stripe_is_waited_for() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().isSilent();
        till.receives(declined("incorrect_cvc", "ch_2"));

        assertThatThrownBy(till::handles).isInstanceOf(StripeSilent.class);

        assertThat(told()).containsExactly("DECLINED expired_card");
        assertThat(till.hasNothingWaiting()).isFalse();
    }

    @Test
    void after_a_minute_of_silence_the_order_of_arrival_counts() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().isSilent();
        till.receives(declined("incorrect_cvc", "ch_2"));

        till.clock().pass(Duration.ofMinutes(2));
        till.handles();

        assertThat(told()).containsExactly("DECLINED expired_card", "DECLINED incorrect_cvc");
    }

    @Test
    void a_refused_key_holds_nothing_up() {
        hears(declined("expired_card", "ch_1"));
        till.stripe().refusesTheKey();

        hears(processing());

        assertThat(state()).isEqualTo(PaymentState.PROCESSING);
    }

    @Test
    void the_same_change_told_by_two_events_is_told_once() {
        hears(declined("expired_card", "ch_1"));
        hears(declined("expired_card", "ch_1"));

        assertThat(told()).containsExactly("DECLINED expired_card");
        assertThat(till.stripe().asked()).isZero();
    }

    private void hears(PaymentSnapshot event) {
        till.receives(event);
        till.handles();
    }

    private Payment payment() {
        return till.payment(Till.SHOP).orElseThrow();
    }

    private PaymentState state() {
        return payment().state();
    }

    private List<String> told() {
        return till.announced().stream()
                .map(news -> news.state() + news.reason().map(why -> " " + why.code()).orElse(""))
                .toList();
    }
}
