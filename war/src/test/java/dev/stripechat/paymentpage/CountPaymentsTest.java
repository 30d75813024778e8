package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.PaymentStanding.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How it stands with the money for an attempt is what Stripe said last, and nothing else. */
class CountPaymentsTest {

    private final Counter counter = new Counter();

    @Test
    void an_attempt_that_nobody_has_opened_is_open() {
        assertThat(counter.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void it_stands_as_stripe_said_last() {
        PaymentIntentId id = counter.opens();
        Map<PaymentState, Kind> says =
                Map.of(
                        PaymentState.DECLINED, Kind.DECLINED,
                        PaymentState.REQUIRES_ACTION, Kind.OPEN,
                        PaymentState.PROCESSING, Kind.PROCESSING,
                        PaymentState.AUTHORIZED, Kind.AUTHORIZED);

        says.forEach(
                (state, kind) -> {
                    counter.becomes(id, state);
                    assertThat(counter.kind()).isEqualTo(kind);
                });
        counter.becomes(id, PaymentState.SUCCEEDED);

        assertThat(counter.kind()).isEqualTo(Kind.PAID);
    }

    @Test
    void one_that_stripe_has_cancelled_is_cancelled_and_one_that_we_have_is_not() {
        counter.becomes(counter.opens(), PaymentState.CANCELED);
        Counter ours = new Counter();
        ours.opens();

        ours.desk.withdraws(ours.desk.order());
        ours.desk.closes();

        assertThat(counter.kind()).isEqualTo(Kind.CANCELED);
        assertThat(ours.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void money_that_goes_back_is_counted_once_however_late_it_is_heard_of() {
        PaymentIntentId id = counter.paid();
        counter.reversed(id, PaymentReversed.Kind.REFUNDED, 300);
        assertThat(counter.kind()).isEqualTo(Kind.REFUNDED_PARTIALLY);

        counter.reversed(id, PaymentReversed.Kind.REFUNDED, 4780);
        counter.reversed(id, PaymentReversed.Kind.REFUNDED, 300);

        assertThat(counter.kind()).isEqualTo(Kind.REFUNDED);
    }

    @Test
    void what_the_bank_wants_back_is_disputed_until_all_is_given_back() {
        PaymentIntentId id = counter.paid();
        counter.reversed(id, PaymentReversed.Kind.REFUNDED, 300);
        counter.reversed(id, PaymentReversed.Kind.DISPUTED, 4780);
        assertThat(counter.kind()).isEqualTo(Kind.DISPUTED);

        counter.reversed(id, PaymentReversed.Kind.REFUNDED, 4780);

        assertThat(counter.kind()).isEqualTo(Kind.REFUNDED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_dispute_that_is_won_is_over_also_when_its_beginning_is_heard_of_late(boolean late) {
        PaymentIntentId id = counter.paid();
        assertThat(counter.isWon()).isFalse();

        counter.reversed(
                id, late ? PaymentReversed.Kind.DISPUTE_WON : PaymentReversed.Kind.DISPUTED, 4780);
        counter.reversed(
                id, late ? PaymentReversed.Kind.DISPUTED : PaymentReversed.Kind.DISPUTE_WON, 4780);

        assertThat(counter.kind()).isEqualTo(Kind.PAID);
        assertThat(counter.isWon()).isTrue();
    }

    @Test
    void one_dispute_that_is_won_says_nothing_of_another() {
        PaymentIntentId id = counter.paid();
        counter.reversed(id, PaymentReversed.Kind.DISPUTED, 300);
        counter.reversed(id, PaymentReversed.Kind.DISPUTED, 500);

        counter.reversed(id, PaymentReversed.Kind.DISPUTE_WON, 500);
        assertThat(counter.kind()).isEqualTo(Kind.DISPUTED);
        assertThat(counter.isWon()).isFalse();
        counter.reversed(id, PaymentReversed.Kind.DISPUTE_WON, 300);

        assertThat(counter.kind()).isEqualTo(Kind.PAID);
        assertThat(counter.isWon()).isTrue();
    }

    @Test
    void another_dispute_after_the_one_that_was_won_is_one() {
        PaymentIntentId id = counter.paid();
        counter.reversed(id, PaymentReversed.Kind.DISPUTED, 300);
        counter.reversed(id, PaymentReversed.Kind.DISPUTE_WON, 300);

        counter.reversed(id, PaymentReversed.Kind.DISPUTED, 4780);

        assertThat(counter.kind()).isEqualTo(Kind.DISPUTED);
        assertThat(counter.isWon()).isFalse();
    }

    @Test
    void an_order_that_has_become_dearer_is_paid_in_part() {
        counter.paid();

        counter.desk.asks(counter.desk.order().costing(9900, "eur"));

        assertThat(counter.kind()).isEqualTo(Kind.PAID_PARTIALLY);
    }

    @Test
    void test_money_pays_for_nothing_once_real_money_is_taken() {
        counter.paid();

        counter.desk.connect(
                Mode.LIVE, PayDesk.ACCOUNT, PayDesk.KEY.replace("test", "live"), false);

        assertThat(counter.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void a_look_learns_what_no_event_has_told_yet() {
        PaymentIntentId id = counter.opens();
        counter.desk.stripe.becomes(id, PaymentState.SUCCEEDED);
        assertThat(counter.kind()).isEqualTo(Kind.OPEN);

        Optional<Kind> looked = counter.looked(Runnable::run, Counter.WAIT);

        assertThat(looked).contains(Kind.PAID);
        assertThat(counter.desk.told).hasSize(1);
    }

    @Test
    void what_stripe_does_not_say_in_time_is_not_known() {
        counter.desk.stripe.becomes(counter.opens(), PaymentState.SUCCEEDED);

        Optional<Kind> late = counter.looked(never -> {}, Duration.ofMillis(1));
        counter.desk.stripe.isSilent();
        Optional<Kind> silent = counter.looked(Runnable::run, Counter.WAIT);

        assertThat(late).isEmpty();
        assertThat(silent).isEmpty();
        assertThat(counter.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void of_what_nobody_has_begun_to_pay_stripe_is_not_asked() {
        counter.desk.stripe.isSilent();

        assertThat(counter.looked(Runnable::run, Counter.WAIT)).contains(Kind.OPEN);
    }
}
