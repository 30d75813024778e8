package dev.stripechat.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every Stripe answers. */
public interface StripeGatewayContract {

    StripeGateway gateway();

    /** The right to read and write. */
    StripeAccess access();

    StripeAccess readingOnly();

    StripeAccess withRefusedKey();

    /** A new PaymentIntent of 10.99 EUR, in test mode. */
    PaymentIntentId newPayment();

    /** A card is declined with that code. */
    void declines(PaymentIntentId payment, String declineCode);

    /** A card pays. */
    void pays(PaymentIntentId payment);

    /** From now on there is no answer. */
    void fallsSilent();

    @Test
    default void a_new_payment_shows_its_amount_and_secret_and_no_attempt() {
        PaymentIntentId payment = newPayment();

        PaymentSnapshot shown = shown(payment);

        assertThat(shown.state()).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
        assertThat(shown.amount()).isEqualTo(new Money(1099, "eur"));
        assertThat(shown.mode()).isEqualTo(Mode.TEST);
        assertThat(shown.attempt()).isEmpty();
        assertThat(shown.secret()).isPresent();
        assertThat(shown.secret().orElseThrow().paymentIntent()).isEqualTo(payment);
        assertThat(shown.isQuiet()).isTrue();
    }

    @Test
    default void a_payment_that_the_account_does_not_have_is_none() {
        PaymentIntentId unknown = new PaymentIntentId("pi_1Unknown2Unknown3Unknown");

        Optional<PaymentSnapshot> shown = gateway().retrieve(access(), unknown);

        assertThat(shown).isEmpty();
    }

    @Test
    default void a_declined_payment_shows_why_and_its_attempt() {
        PaymentIntentId payment = newPayment();
        declines(payment, "insufficient_funds");

        PaymentSnapshot shown = shown(payment);

        assertThat(shown.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(shown.failure().orElseThrow().tellingCode()).isEqualTo("insufficient_funds");
        assertThat(shown.attempt()).isPresent();
        assertThat(shown.isQuiet()).isFalse();
    }

    @Test
    default void a_paid_payment_has_succeeded() {
        PaymentIntentId payment = newPayment();
        pays(payment);

        PaymentSnapshot shown = shown(payment);

        assertThat(shown.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(shown.failure()).isEmpty();
    }

    @Test
    default void what_is_noted_is_shown_beside_what_was_there() {
        PaymentIntentId payment = newPayment();
        note(access(), payment, "one", "first");

        note(access(), payment, "two", "second");

        assertThat(shown(payment).metadata()).containsEntry("one", "1").containsEntry("two", "2");
    }

    @Test
    default void noting_the_same_again_with_the_same_key_changes_nothing() {
        PaymentIntentId payment = newPayment();
        note(access(), payment, "one", "same");

        note(access(), payment, "one", "same");

        assertThat(shown(payment).metadata()).containsEntry("one", "1");
    }

    @Test
    default void any_note_erases_the_error() {
        PaymentIntentId payment = newPayment();
        declines(payment, "expired_card");

        note(access(), payment, "one", "erasing");

        assertThat(shown(payment).state()).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
    }

    @Test
    default void a_key_that_may_only_read_notes_nothing() {
        PaymentIntentId payment = newPayment();

        assertThatThrownBy(() -> note(readingOnly(), payment, "one", "reading"))
                .isInstanceOf(KeyRefused.class);

        assertThat(shown(payment).metadata()).doesNotContainKey("one");
    }

    @Test
    default void a_refused_key_sees_nothing() {
        PaymentIntentId payment = newPayment();

        assertThatThrownBy(() -> gateway().retrieve(withRefusedKey(), payment))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    default void silence_is_said_to_be_silence() {
        PaymentIntentId payment = newPayment();
        fallsSilent();

        assertThatThrownBy(() -> shown(payment)).isInstanceOf(StripeSilent.class);
        assertThatThrownBy(() -> note(access(), payment, "one", "silent"))
                .isInstanceOf(StripeSilent.class);
    }

    @Test
    default void making_it_again_with_the_same_key_is_making_it_once() {
        PaymentSnapshot first = made(new Money(4780, "eur"), "once");

        PaymentSnapshot again = made(new Money(4780, "eur"), "once");

        assertThat(again.paymentIntent()).isEqualTo(first.paymentIntent());
        assertThat(first.state()).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
        assertThat(first.secret()).isPresent();
        assertThat(shown(first.paymentIntent()).metadata()).containsEntry("order_id", "order-1");
        assertThatThrownBy(() -> made(new Money(4790, "eur"), "once"))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    default void an_amount_that_is_too_small_makes_nothing() {
        assertThatThrownBy(() -> made(new Money(1, "eur"), "small"))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    default void an_open_payment_changes_its_amount_and_a_paid_one_does_not() {
        PaymentIntentId payment = newPayment();

        PaymentSnapshot adjusted =
                gateway().adjust(access(), payment, new Money(2000, "eur"), "adjust " + payment);
        pays(payment);

        assertThat(adjusted.amount()).isEqualTo(new Money(2000, "eur"));
        assertThatThrownBy(
                        () ->
                                gateway()
                                        .adjust(
                                                access(),
                                                payment,
                                                new Money(3000, "eur"),
                                                "late " + payment))
                .isInstanceOf(RequestRefused.class);
        assertThat(shown(payment).amount().currency()).isEqualTo("eur");
    }

    @Test
    default void an_open_payment_is_cancelled_and_a_paid_one_is_not() {
        PaymentIntentId open = newPayment();
        PaymentIntentId paid = newPayment();
        pays(paid);

        PaymentSnapshot canceled = gateway().cancel(access(), open, "cancel " + open);

        assertThat(canceled.state()).isEqualTo(PaymentState.CANCELED);
        assertThatThrownBy(() -> gateway().cancel(access(), paid, "cancel " + paid))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> gateway().cancel(access(), open, "again " + open))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    default void a_key_that_may_only_read_makes_nothing() {
        assertThatThrownBy(
                        () ->
                                gateway()
                                        .create(
                                                readingOnly(),
                                                new Money(4780, "eur"),
                                                Map.of(),
                                                "reading"))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    default void our_own_is_seen_like_any_other() {
        PaymentIntentId payment = made(new Money(4780, "eur"), "looked-at").paymentIntent();

        assertThat(gateway().look(access(), payment))
                .map(PaymentSnapshot::amount)
                .contains(shown(payment).amount());
        assertThat(gateway().look(access(), new PaymentIntentId("pi_3QxNobodyKnowsIt"))).isEmpty();
    }

    private PaymentSnapshot made(Money amount, String key) {
        return gateway().create(access(), amount, Map.of("order_id", "order-1"), key);
    }

    private PaymentSnapshot shown(PaymentIntentId payment) {
        return gateway().retrieve(access(), payment).orElseThrow();
    }

    private void note(StripeAccess access, PaymentIntentId payment, String key, String once) {
        Map<String, String> metadata = Map.of(key, key.equals("one") ? "1" : "2");
        gateway().remember(access, payment, metadata, once + " " + payment);
    }
}
