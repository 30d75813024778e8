package dev.stripechat.payment;

import static dev.stripechat.payment.StripeSays.about;
import static dev.stripechat.payment.StripeSays.declined;
import static dev.stripechat.payment.StripeSays.inLiveMode;
import static dev.stripechat.payment.StripeSays.processing;
import static dev.stripechat.payment.StripeSays.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.StripeConnectionId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordPaymentEventTest {

    private final Till till = new Till();

    @Test
    void a_decline_is_recorded_and_announced_with_its_reason() {
        till.receives(declined("insufficient_funds"));

        till.handles();

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.DECLINED);
        assertThat(till.announced())
                .containsExactly(
                        new PaymentChanged(
                                Till.SHOP,
                                StripeSays.PAYMENT,
                                1,
                                PaymentState.DECLINED,
                                new Money(4990, "eur"),
                                Optional.of(DeclineReason.of("insufficient_funds")),
                                false));
    }

    @Test
    void a_payment_that_succeeds_after_a_decline_is_announced_without_a_reason() {
        till.receives(declined("insufficient_funds"));
        till.receives(succeeded());

        till.handles();

        assertThat(till.announced())
                .extracting(PaymentChanged::state)
                .containsExactly(PaymentState.DECLINED, PaymentState.SUCCEEDED);
        assertThat(till.announced().get(1).reason()).isEmpty();
    }

    @Test
    void a_late_decline_of_a_paid_order_is_passed_over() {
        till.receives(succeeded());
        till.receives(declined("expired_card"));

        till.handles();

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.SUCCEEDED);
        assertThat(till.announced())
                .extracting(PaymentChanged::state)
                .containsExactly(PaymentState.SUCCEEDED);
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    @Test
    void two_events_that_say_the_same_success_are_announced_once() {
        till.receives(succeeded());
        till.receives(succeeded());

        till.handles();

        assertThat(till.announced()).hasSize(1);
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    @Test
    void an_event_that_is_sent_again_says_nothing_new() {
        till.receives("evt_declined", declined("expired_card"));
        till.handles();

        boolean taken = till.receives("evt_declined", declined("expired_card"));
        till.handles();

        assertThat(taken).isFalse();
        assertThat(till.announced()).hasSize(1);
    }

    @Test
    void what_was_handled_is_not_handled_again() {
        till.receives(declined("expired_card"));
        till.handles();

        till.handles();

        assertThat(till.announced()).hasSize(1);
    }

    @Test
    void an_event_of_the_other_mode_changes_nothing() {
        till.receives(inLiveMode(succeeded()));

        till.handles();

        assertNothingChanged();
    }

    @Test
    void an_event_of_another_account_changes_nothing() {
        till.receivesOf("acct_9Z8y7X6w5V4u", succeeded());

        till.handles();

        assertNothingChanged();
    }

    @Test
    void an_event_that_names_the_own_account_is_recorded() {
        till.receivesOf(Till.ACCOUNT, succeeded());

        till.handles();

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.SUCCEEDED);
    }

    @Test
    void an_event_by_an_unknown_connection_changes_nothing() {
        StripeConnectionId unknown = new StripeConnectionId(new UUID(7, 99));
        till.receives(Till.SHOP, unknown, succeeded());

        till.handles(unknown);

        assertNothingChanged();
    }

    @Test
    void an_event_kept_for_another_shop_than_its_connections_changes_nothing() {
        till.receives(Till.OTHER_SHOP, till.connection(), succeeded());

        till.handles();

        assertNothingChanged();
        assertThat(till.payment(Till.OTHER_SHOP)).isEmpty();
    }

    @Test
    void another_account_of_the_shop_may_not_speak_about_a_payment() {
        StripeConnectionId second = till.connect(Till.SHOP, "acct_9Z8y7X6w5V4u");
        till.receives(processing());
        till.handles();

        till.receives(Till.SHOP, second, succeeded());
        till.handles(second);

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.PROCESSING);
        assertThat(till.announced())
                .extracting(PaymentChanged::state)
                .containsExactly(PaymentState.PROCESSING);
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    @Test
    void a_second_connection_to_the_same_account_goes_on_where_the_first_stopped() {
        StripeConnectionId second = till.connect(Till.SHOP);
        till.receives(processing());
        till.handles();

        till.receives(Till.SHOP, second, succeeded());
        till.handles(second);

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.SUCCEEDED);
    }

    @Test
    void what_one_shop_hears_of_a_payment_says_nothing_to_another() {
        StripeConnectionId theirs = till.connect(Till.OTHER_SHOP);
        till.receives(declined("expired_card"));
        till.handles();

        till.receives(Till.OTHER_SHOP, theirs, succeeded());
        till.handles(theirs);

        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.DECLINED);
        assertThat(till.payment(Till.OTHER_SHOP))
                .map(Payment::state)
                .contains(PaymentState.SUCCEEDED);
        assertThat(till.announced())
                .extracting(PaymentChanged::shop)
                .containsExactly(Till.SHOP, Till.OTHER_SHOP);
    }

    @Test
    void an_event_about_something_else_changes_nothing() {
        till.receivesSomethingElse();

        till.handles();

        assertNothingChanged();
    }

    @Test
    void an_event_of_the_wrong_mode_does_not_hold_up_the_right_one_behind_it() {
        till.receives(inLiveMode(succeeded()));
        till.receives(declined("expired_card"));

        till.handles();

        assertThat(till.announced())
                .extracting(PaymentChanged::state)
                .containsExactly(PaymentState.DECLINED);
    }

    @Test
    void the_events_of_another_payment_wait_for_their_own_turn() {
        till.receives(about(new PaymentIntentId("pi_3QxT4bM0cZdSeF8g"), succeeded()));
        till.receives(declined("expired_card"));

        till.handles();

        assertThat(till.announced())
                .extracting(PaymentChanged::paymentIntent)
                .containsExactly(StripeSays.PAYMENT);
        assertThat(till.hasNothingWaiting()).isFalse();
    }

    @Test
    void the_job_finds_by_itself_what_is_left_and_finishes_it() {
        till.receives(declined("expired_card"));
        till.receives(about(new PaymentIntentId("pi_3QxT4bM0cZdSeF8g"), succeeded()));
        RecordPaymentEvents job = till.job();

        job.unfinished(200).forEach(job::run);

        assertThat(till.announced()).hasSize(2);
        assertThat(job.unfinished(200)).isEmpty();
    }

    private void assertNothingChanged() {
        assertThat(till.payment(Till.SHOP)).isEmpty();
        assertThat(till.announced()).isEmpty();
        assertThat(till.hasNothingWaiting()).isTrue();
    }
}
