package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.PaymentIntentId;
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
