package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.APaymentRequest;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.Withdrawing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to pay an order that is gone is closed at Stripe, however long that takes. */
class WithdrawnTest {

    private static final Instant LATER = Instant.parse("2026-03-02T12:00:01Z");

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void what_is_open_for_an_order_that_is_gone_is_closed_and_told_as_withdrawn() {
        opens();

        desk.withdraws(desk.order());
        desk.closes();
        desk.closes();

        assertThat(desk.open()).isZero();
        assertThat(desk.closing()).containsExactly("SENT");
        assertThat(desk.canceled())
                .extracting(PaymentChanged::closing)
                .containsExactly(Optional.of(Closing.WITHDRAWN));
        assertThat(desk.told).isEmpty();
    }

    @Test
    void what_is_open_for_an_order_that_was_paid_otherwise_is_closed_and_nobody_is_told() {
        opens();

        Withdrawing.paidOtherwise(
                desk.attempts, desk.shop.id(), "order-1", LATER, desk.shop.announcer());
        desk.closes();

        assertThat(desk.open()).isZero();
        assertThat(desk.canceled())
                .extracting(PaymentChanged::closing)
                .containsExactly(Optional.of(Closing.SETTLED));
        assertThat(Closing.SETTLED.isTold()).isFalse();
        assertThat(desk.told).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, this::opens).code())
                .isEqualTo("already_paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid_partially", "refunded", "chargeback"})
    void of_what_is_not_simply_paid_the_shop_has_to_be_asked(String booked) {
        opens();

        Withdrawing.booked(
                desk.attempts, desk.shop.id(), "order-1", booked, LATER, desk.shop.announcer());
        desk.closes();

        assertThat(desk.open()).isZero();
        assertThat(desk.page(link).state()).isEqualTo("unclear");
        assertThat(catchThrowableOfType(Refusal.class, this::opens).code())
                .isEqualTo("booked_otherwise");
    }

    @Test
    void a_silent_stripe_is_asked_until_it_answers() {
        opens();
        desk.withdraws(desk.order());
        desk.stripe.isSilent();
        desk.closes();
        assertThat(desk.closing()).containsExactly("WAITING stripe_silent");

        desk.stripe.answersAgain();
        desk.shop.clock().pass(Duration.ofMinutes(1));
        desk.closes();

        assertThat(desk.open()).isZero();
        assertThat(desk.closing()).containsExactly("SENT");
    }

    @Test
    void an_answer_that_was_lost_closes_it_once() {
        opens();
        desk.withdraws(desk.order());
        desk.stripe.losesTheAnswer();
        desk.closes();
        desk.shop.clock().pass(Duration.ofMinutes(1));

        desk.closes();

        assertThat(desk.closing()).containsExactly("SENT");
        assertThat(desk.canceled()).hasSize(1);
    }

    @Test
    void a_key_that_is_refused_leaves_it_with_the_admin() {
        opens();
        desk.withdraws(desk.order());
        desk.stripe.refusesTheKey();

        desk.closes();
        assertThat(desk.closing()).containsExactly("DEAD key_refused");
        desk.stripe.answersAgain();
        desk.sendsAgain();

        assertThat(desk.closing()).containsExactly("SENT");
        assertThat(desk.open()).isZero();
    }

    @Test
    void an_order_that_is_wanted_again_keeps_its_payment() {
        PaymentIntentId payment = opens();
        desk.withdraws(desk.order());
        desk.asks(desk.order());

        desk.closes();

        assertThat(desk.closing()).containsExactly("SKIPPED not_wanted");
        assertThat(opens()).isEqualTo(payment);
    }

    @Test
    void what_is_paid_by_then_stays_paid_and_is_told() {
        desk.stripe.becomes(opens(), PaymentState.SUCCEEDED);
        desk.withdraws(desk.order());

        desk.closes();

        assertThat(desk.closing()).containsExactly("SKIPPED paid");
        assertThat(desk.told).extracting(PaymentNews::type).containsExactly("payment.succeeded");
        assertThat(desk.page(link).state()).isEqualTo("paid");
    }

    @Test
    void what_is_on_its_way_is_closed_when_it_has_failed() {
        PaymentIntentId payment = opens();
        desk.stripe.becomes(payment, PaymentState.PROCESSING);
        desk.withdraws(desk.order());
        desk.closes();
        assertThat(desk.closing()).containsExactly("WAITING processing");

        desk.stripe.becomes(payment, PaymentState.DECLINED);
        desk.hears(payment);
        desk.closes();

        assertThat(desk.closing()).containsExactly("SENT");
        assertThat(desk.open()).isZero();
    }

    @Test
    void an_order_without_a_payment_has_nothing_to_close() {
        desk.withdraws(desk.order());

        assertThat(desk.shop.departures().all()).extracting(Departure::state).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, this::opens).code()).isEqualTo("order_gone");
    }

    @Test
    void of_many_two_of_a_shop_are_closed_at_a_time() {
        for (int i = 0; i < 5; i++) {
            APaymentRequest order = desk.order().ordered("order-" + i);
            desk.opens(desk.asks(order));
            desk.withdraws(order);
        }
        SendDepartures node = desk.oneNode();
        AtomicInteger together = new AtomicInteger();

        desk.stripe.whenAsked(() -> andAnother(node, together));
        desk.closes(node);

        assertThat(together).hasValue(2);
        assertThat(desk.open()).isZero();
    }

    /** While Stripe is asked, the node has time for the others. */
    private void andAnother(SendDepartures node, AtomicInteger together) {
        together.incrementAndGet();
        desk.stripe.whenAsked(() -> andAnother(node, together));
        desk.closes(node);
        desk.stripe.whenAsked(() -> {});
    }

    private PaymentIntentId opens() {
        return desk.opens(link).secret().paymentIntent();
    }
}
