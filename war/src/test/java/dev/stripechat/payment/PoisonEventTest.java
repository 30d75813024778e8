package dev.stripechat.payment;

import static dev.stripechat.payment.StripeSays.declined;
import static dev.stripechat.payment.StripeSays.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.intake.Arrival;
import dev.stripechat.runtime.intake.Intake;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An event that cannot be handled holds nothing up for long, and is not lost. */
class PoisonEventTest {

    private static final int MOST = 10;

    private final Till till = new Till();

    @Test
    void an_event_that_fails_is_counted_and_tried_again() {
        till.receivesPoison("evt_bad");

        assertThatThrownBy(till::handles).hasMessageContaining("with a name in it");

        assertThat(till.hasNothingWaiting()).isFalse();
        Arrival bad = till.intake().all().get(0);
        assertThat(bad.attempts()).isOne();
        assertThat(bad.cause())
                .isEqualTo(
                        "handling_failed: The event could not be handled (IllegalStateException).");
    }

    @Test
    void an_event_that_fails_too_often_is_put_aside_and_the_others_are_handled() {
        till.receivesPoison("evt_bad");
        till.receives(declined("expired_card"));

        handledAgainAndAgain();

        assertThat(dead()).extracting(Arrival::eventId).containsExactly("evt_bad");
        assertThat(dead().get(0).attempts()).isEqualTo(MOST);
        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.DECLINED);
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    @Test
    void those_before_it_are_handled_at_once_and_not_counted() {
        till.receives(declined("expired_card"));
        till.receivesPoison("evt_bad");

        Optional<Duration> pause = run();

        assertThat(pause).contains(Duration.ZERO);
        assertThat(till.payment(Till.SHOP)).map(Payment::state).contains(PaymentState.DECLINED);
        assertThat(till.intake().all()).extracting(Arrival::attempts).containsOnly(0);
    }

    @Test
    void what_was_put_aside_is_handled_when_it_is_mended_and_tried_again() {
        till.receivesPoison("evt_bad");
        handledAgainAndAgain();

        till.isMended();
        Optional<Intake.Subject> again =
                till.intake().again(Till.SHOP, StripeSource.of(till.connection()), "evt_bad");
        till.handles();

        assertThat(again).isPresent();
        assertThat(dead()).isEmpty();
        assertThat(till.hasNothingWaiting()).isTrue();
    }

    @Test
    void a_stripe_that_asks_for_time_is_given_it_and_no_event_is_blamed() {
        till.receives(declined("expired_card"));
        till.receives(succeeded());
        till.receives(declined("lost_card"));
        till.stripe().asksToWait(Duration.ofSeconds(30));

        Optional<Duration> pause = run();

        assertThat(pause).contains(Duration.ofSeconds(30));
        assertThat(till.intake().all()).extracting(Arrival::attempts).containsOnly(0);
    }

    @Test
    void a_stripe_that_wants_to_be_left_alone_for_an_hour_keeps_nobody_waiting_for_an_hour() {
        till.receives(declined("expired_card", "ch_1"));
        till.handles();
        till.receives(declined("incorrect_cvc", "ch_2"));
        till.stripe().asksToWait(Duration.ofHours(1));

        Optional<Duration> pause = run();

        assertThat(pause).contains(Duration.ofMinutes(1));
    }

    private Optional<Duration> run() {
        return till.job()
                .run(
                        RecordPaymentEvents.instance(
                                StripeSource.of(till.connection()), StripeSays.PAYMENT.value()));
    }

    /** As the engine does it: a failure, or a wish to go on, is one more run. */
    private void handledAgainAndAgain() {
        for (int run = 0; run < 2 * MOST; run++) {
            try {
                run();
            } catch (IllegalStateException again) {
                assertThat(again).hasMessageContaining("with a name in it");
            }
        }
    }

    private List<Arrival> dead() {
        return till.intake().dead(Till.SHOP, 10);
    }
}
