package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.PaymentReversed;
import dev.stripechat.payment.PaymentShown;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaidTwice;
import dev.stripechat.shop.Withdrawing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money that comes for an order which the shop has booked as paid meanwhile is told to people. */
class PaidTwiceTest {

    private static final Instant LATER = Instant.parse("2026-03-02T12:00:01Z");

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());
    private final NotePaidTwice twice = Twice.at(desk);

    @BeforeEach
    void every_look_is_told() {
        desk.shop.announcer().tell(PaymentShown.class, twice::shown);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "AUTHORIZED"})
    void money_on_its_way_that_arrives_after_all_is_noted_once(PaymentState arrived) {
        PaymentIntentId payment = opens();
        becomes(payment, PaymentState.PROCESSING);
        bookedByHand();
        assertThat(noted()).isZero();

        becomes(payment, arrived);
        desk.hears(payment);

        assertThat(noted()).isEqualTo(1);
        assertThat(desk.shop.audit().of(desk.shop.id()))
                .containsOnlyOnce("payment.paid_twice by system: " + payment.value());
        assertThat(twice.orders(desk.shop.id())).hasSize(1);
    }

    @Test
    void a_card_paid_before_our_look_is_found_when_it_is_to_be_closed() {
        PaymentIntentId payment = opens();
        desk.stripe.becomes(payment, PaymentState.SUCCEEDED);
        bookedByHand();

        desk.closes();

        assertThat(desk.closing()).containsExactly("SKIPPED paid");
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void what_was_booked_a_moment_after_we_heard_is_found_by_the_next_look() {
        PaymentIntentId payment = opens();
        becomes(payment, PaymentState.SUCCEEDED);
        assertThat(noted()).isZero();
        bookedByHand();

        desk.closes();

        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void an_order_that_is_paid_by_us_alone_is_no_matter() {
        becomes(opens(), PaymentState.SUCCEEDED);

        assertThat(noted()).isZero();
        assertThat(twice.orders(desk.shop.id())).isEmpty();
    }

    @Test
    void it_is_over_when_all_of_it_is_given_back() {
        PaymentIntentId payment = paidTwice();

        goesBack(payment, 4779);
        assertThat(twice.orders(desk.shop.id())).hasSize(1);
        goesBack(payment, 4780);

        assertThat(twice.orders(desk.shop.id())).isEmpty();
    }

    @Test
    void nobody_is_reminded_for_longer_than_thirty_days() {
        paidTwice();

        desk.shop.clock().pass(Duration.ofDays(30));
        assertThat(twice.orders(desk.shop.id())).hasSize(1);
        desk.shop.clock().pass(Duration.ofMillis(1));

        assertThat(twice.orders(desk.shop.id())).isEmpty();
    }

    private PaymentIntentId paidTwice() {
        PaymentIntentId payment = opens();
        bookedByHand();
        becomes(payment, PaymentState.SUCCEEDED);
        return payment;
    }

    private PaymentIntentId opens() {
        return desk.opens(link).secret().paymentIntent();
    }

    private void becomes(PaymentIntentId payment, PaymentState state) {
        desk.stripe.becomes(payment, state);
        desk.hears(payment);
    }

    private void bookedByHand() {
        Withdrawing.paidOtherwise(
                desk.attempts, desk.shop.id(), "order-1", LATER, desk.shop.announcer());
    }

    private void goesBack(PaymentIntentId payment, long minor) {
        desk.shop
                .announcer()
                .announce(
                        new PaymentReversed(
                                desk.shop.id(),
                                payment,
                                PaymentReversed.Kind.REFUNDED,
                                new Money(minor, "eur"),
                                "re_" + minor));
    }

    private int noted() {
        return desk.shop.announcer().announced(PaidTwice.class).size();
    }
}
