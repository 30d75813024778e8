package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every Stripe answers about money that goes back. */
public interface StripeRefundsContract {

    StripeRefunds refunds();

    /** The right to give money back. */
    StripeAccess access();

    /** The right to look at payments alone. */
    StripeAccess readingOnly();

    /** A PaymentIntent of 10.99 EUR that nobody has paid. */
    PaymentIntentId newPayment();

    void pays(PaymentIntentId payment);

    /** The next refund is {@code pending}, {@code requires_action} or {@code failed}. */
    void nextRefundIs(String status);

    /** From now on there is no answer. */
    void fallsSilent();

    @Test
    default void a_part_is_given_back_and_then_the_rest() {
        PaymentIntentId payment = paid();

        Refund part = gives(payment, 300, "part");
        Refund rest = gives(payment, 799, "rest");

        assertThat(part.state()).isEqualTo(Refund.State.DONE);
        assertThat(part.amount()).isEqualTo(new Money(300, "eur"));
        assertThat(refunds().of(access(), payment)).containsExactlyInAnyOrder(part, rest);
    }

    @Test
    default void the_same_key_gives_it_back_once() {
        PaymentIntentId payment = paid();

        Refund first = gives(payment, 300, "once");
        Refund again = gives(payment, 300, "once");

        assertThat(again).isEqualTo(first);
        assertThat(refunds().of(access(), payment)).hasSize(1);
        assertThat(first.isNamed("shop_refund", "once")).isTrue();
        assertThat(first.isNamed("shop_refund", "another")).isFalse();
    }

    @Test
    default void more_than_was_paid_is_not_given_back() {
        PaymentIntentId payment = paid();

        assertThatThrownBy(() -> gives(payment, 1100, "too much"))
                .isInstanceOf(RequestRefused.class);

        assertThat(refunds().of(access(), payment)).isEmpty();
    }

    @Test
    default void what_is_given_back_already_is_not_given_back_again() {
        PaymentIntentId payment = paid();
        gives(payment, 1099, "all");

        assertThatThrownBy(() -> gives(payment, 1, "more")).isInstanceOf(RequestRefused.class);
    }

    @Test
    default void what_nobody_has_paid_is_not_given_back() {
        PaymentIntentId payment = newPayment();

        assertThatThrownBy(() -> gives(payment, 100, "unpaid")).isInstanceOf(RequestRefused.class);
    }

    @Test
    default void one_that_takes_its_time_is_pending_and_one_that_fails_says_so() {
        PaymentIntentId payment = paid();
        List.of("pending", "requires_action", "failed").forEach(this::nextRefundIs);

        List<Refund.State> states =
                List.of(
                        gives(payment, 100, "a").state(),
                        gives(payment, 100, "b").state(),
                        gives(payment, 100, "c").state());

        assertThat(states)
                .containsExactly(Refund.State.PENDING, Refund.State.PENDING, Refund.State.FAILED);
        assertThat(gives(payment, 899, "the rest").state()).isEqualTo(Refund.State.DONE);
    }

    @Test
    default void a_key_without_the_right_gives_nothing_back() {
        PaymentIntentId payment = paid();

        assertThatThrownBy(
                        () ->
                                refunds()
                                        .give(
                                                readingOnly(),
                                                payment,
                                                new Money(100, "eur"),
                                                Map.of(),
                                                "reading"))
                .isInstanceOf(KeyRefused.class);

        assertThat(refunds().of(access(), payment)).isEmpty();
    }

    @Test
    default void a_payment_of_another_account_has_no_refunds_to_look_at() {
        PaymentIntentId unknown = new PaymentIntentId("pi_1Unknown2Unknown3Unknown");

        assertThatThrownBy(() -> refunds().of(access(), unknown))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    default void silence_about_refunds_is_said_to_be_silence() {
        PaymentIntentId payment = paid();
        fallsSilent();

        assertThatThrownBy(() -> gives(payment, 100, "silent")).isInstanceOf(StripeSilent.class);
        assertThatThrownBy(() -> refunds().of(access(), payment)).isInstanceOf(StripeSilent.class);
    }

    private PaymentIntentId paid() {
        PaymentIntentId payment = newPayment();
        pays(payment);
        return payment;
    }

    private Refund gives(PaymentIntentId payment, long minor, String key) {
        return refunds()
                .give(
                        access(),
                        payment,
                        new Money(minor, "eur"),
                        Map.of("shop_refund", key),
                        key + " " + payment);
    }
}
