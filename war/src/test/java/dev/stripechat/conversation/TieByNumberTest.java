package dev.stripechat.conversation;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a payment names is less than a proof; and of several payments one comes first. */
class TieByNumberTest extends Companion {

    @ParameterizedTest
    @ValueSource(strings = {"EOC", "OCE", "CEO"})
    void a_number_that_fits_is_shown_to_staff_and_nothing_is_noted_at_stripe(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, NUMBERED));

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER_NUMBER);
        assertThat(shop.departures().all()).isEmpty();
        assertThat(link().isTold(COST)).isFalse();
    }

    @Test
    void a_better_proof_takes_the_place_of_a_number_and_no_number_that_of_a_proof() {
        "EOC".chars().forEach(what -> arrives((char) what, NUMBERED));

        arrives('E', NAMED);
        arrives('E', NUMBERED);

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER);
        assertThat(shop.departures().all()).hasSize(1);
        assertThat(link().isTold(COST)).isTrue();
    }

    @Test
    void what_is_proved_is_linked_from_then_on() {
        "EOC".chars().forEach(what -> arrives((char) what, NUMBERED));
        shop.clock().pass(Duration.ofDays(3));

        arrives('E', NAMED);

        assertThat(link().linkedAt()).isEqualTo(shop.clock().instant());
    }

    private LinkedPayment link() {
        return shop.conversations().link(shop.id(), chat.id(), payment).orElseThrow();
    }

    @Test
    void a_number_of_another_amount_or_of_two_orders_says_nothing() {
        arrives('C', NUMBERED);
        arrives('O', NUMBERED);
        shows(payment, NUMBERED, new Money(4781, "eur"));
        works();
        assertThat(links()).isEmpty();

        PaymentIntentId fitting = Some.payment();
        orders.keep(new Order(shop.id(), anOrder().called("twin").seen()));
        shows(fitting, NUMBERED, COST);
        works();

        assertThat(links()).isEmpty();
    }

    @Test
    void what_holds_money_is_tied_first_and_then_the_eldest() {
        comesTo(ORDER, Optional.of(CUSTOMER));
        PaymentIntentId late = tried(3, PaymentState.DECLINED);
        PaymentIntentId early = tried(1, PaymentState.DECLINED);
        PaymentIntentId paid = tried(2, PaymentState.SUCCEEDED);
        PaymentIntentId middle = tried(2, PaymentState.DECLINED);
        arrives('O', NAMED);

        assertThat(shop.announcer().announced(PaymentLinked.class))
                .extracting(PaymentLinked::paymentIntent)
                .containsExactly(paid, early, middle, late);
    }

    private PaymentIntentId tried(int minute, PaymentState state) {
        PaymentIntentId id = Some.payment();
        APayment.aPayment()
                .of(shop.id())
                .called(id)
                .of(COST)
                .that(state)
                .at(Instant.parse("2026-03-02T12:0" + minute + ":00Z"))
                .keptIn(shop.payments());
        shows(id, NAMED, COST);
        return id;
    }
}
