package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.PaymentWithdrawn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an order that nobody has paid for months. */
class LongUnpaidTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());

    @Test
    void its_payment_is_closed_without_a_word() {
        opens(link);

        isAbandoned();
        desk.closes();

        assertThat(desk.open()).isZero();
        assertThat(desk.canceled())
                .extracting(PaymentChanged::closing)
                .containsExactly(Optional.of(Closing.ABANDONED));
        assertThat(desk.told).isEmpty();
    }

    @Test
    void what_could_not_be_closed_is_closed_later_though_its_attempt_is_forgotten() {
        opens(link);
        isAbandoned();
        desk.stripe.refusesTheKey();
        desk.closes();
        desk.attempts.areForgotten();
        desk.stripe.answersAgain();

        desk.sendsAgain();

        assertThat(desk.closing()).containsExactly("SENT");
        assertThat(desk.open()).isZero();
    }

    @Test
    void one_that_stripe_never_made_does_not_keep_its_order_from_being_paid() {
        desk.stripe.isSilent();
        refused(link);
        desk.attempts.areForgotten();
        desk.stripe.answersAgain();

        PaymentIntentId paid = opens(desk.asks(desk.order()));

        assertThat(desk.orderPayments.of(desk.shop.id(), "order-1"))
                .extracting(OrderPayment::isOver, OrderPayment::paymentIntent)
                .containsExactly(tuple(true, Optional.empty()), tuple(false, Optional.of(paid)));
    }

    @Test
    void one_that_is_forgotten_while_it_is_made_is_made_again_and_given_out_once() {
        desk.stripe.whenAsked(desk.orderPayments::areForgotten);

        PaymentIntentId given = opens(link);

        assertThat(desk.orderPayments.of(desk.shop.id(), "order-1"))
                .extracting(OrderPayment::paymentIntent)
                .containsExactly(Optional.of(given));
    }

    @Test
    void what_is_made_for_a_forgotten_one_is_not_taken_for_another_trys() {
        OpaqueToken other = desk.asks(desk.order().tried("t-2"));
        desk.stripe.whenAsked(
                () -> {
                    desk.orderPayments.areForgotten();
                    desk.stripe.isSilent();
                    refused(other);
                    desk.stripe.answersAgain();
                });

        PaymentIntentId given = opens(link);

        assertThat(desk.orderPayments.of(desk.shop.id(), given))
                .map(OrderPayment::attempt)
                .contains(desk.attempts.link(link).orElseThrow().attempt());
    }

    private void refused(OpaqueToken token) {
        assertThatThrownBy(() -> desk.opens(token)).isInstanceOf(Refusal.class);
    }

    private void isAbandoned() {
        desk.attempts
                .ofOrder(desk.shop.id(), "order-1")
                .forEach(
                        attempt -> {
                            attempt.abandon(desk.shop.clock().instant());
                            desk.shop
                                    .announcer()
                                    .announce(new PaymentWithdrawn(desk.shop.id(), attempt.id()));
                        });
    }

    private PaymentIntentId opens(OpaqueToken token) {
        return desk.opens(token).secret().paymentIntent();
    }
}
