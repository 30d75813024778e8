package dev.stripechat.payment;

import static dev.stripechat.payment.StripeSays.actionRequired;
import static dev.stripechat.payment.StripeSays.cancelled;
import static dev.stripechat.payment.StripeSays.declined;
import static dev.stripechat.payment.StripeSays.failed;
import static dev.stripechat.payment.StripeSays.processing;
import static dev.stripechat.payment.StripeSays.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ShopId SHOP = new ShopId(new UUID(3, 1));
    private static final StripeConnection CONNECTION =
            APayment.connection(SHOP, "acct_1A2b3C4d5E6f", Mode.TEST);

    private final Payment payment = new Payment(CONNECTION, StripeSays.PAYMENT);

    @Test
    void a_new_payment_waits_for_a_payment_method_and_has_no_reason() {
        Payment fresh = payment;

        PaymentState state = fresh.state();

        assertThat(state).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
        assertThat(fresh.reason()).isEmpty();
    }

    @Test
    void a_decline_is_kept_with_its_reason_amount_and_time() {
        PaymentSnapshot decline = declined("expired_card");

        boolean news = payment.hear(decline, Optional.empty(), NOON);

        assertThat(news).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(payment.reason()).contains(DeclineReason.of("expired_card"));
        assertThat(payment.amount()).isEqualTo(new Money(4990, "eur"));
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void a_declined_payment_can_succeed_and_has_no_reason_then() {
        payment.hear(declined("insufficient_funds"), Optional.empty(), NOON);

        payment.hear(succeeded(), Optional.empty(), NOON.plusSeconds(60));

        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
    }

    @Test
    void a_second_decline_replaces_the_reason_of_the_first() {
        payment.hear(declined("incorrect_cvc"), Optional.empty(), NOON);

        payment.hear(
                declined("insufficient_funds", "ch_2"), Optional.empty(), NOON.plusSeconds(60));

        assertThat(payment.reason()).contains(DeclineReason.of("insufficient_funds"));
    }

    @Test
    void a_new_attempt_after_a_decline_has_no_reason() {
        payment.hear(declined("incorrect_cvc"), Optional.empty(), NOON);

        payment.hear(processing(), Optional.empty(), NOON.plusSeconds(60));

        assertThat(payment.reason()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void a_paid_order_never_goes_back(PaymentSnapshot late) {
        payment.hear(succeeded(), Optional.empty(), NOON);

        boolean news = payment.hear(late, Optional.empty(), NOON.plusSeconds(60));

        assertThat(news).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource("everythingButSuccess")
    void a_cancelled_payment_rests(PaymentSnapshot late) {
        payment.hear(cancelled(), Optional.empty(), NOON);

        boolean news = payment.hear(late, Optional.empty(), NOON.plusSeconds(60));

        assertThat(news).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource("ordersOfAPaidCheckout")
    void the_events_of_a_paid_order_end_paid_in_any_order(List<PaymentSnapshot> order) {
        Instant later = NOON.plusSeconds(60);

        order.forEach(event -> payment.hear(event, Optional.empty(), later));

        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
        assertThat(payment.amount()).isEqualTo(new Money(4990, "eur"));
    }

    @ParameterizedTest
    @MethodSource("ordersOfAnAbandonedCheckout")
    void the_events_of_an_abandoned_order_end_cancelled_in_any_order(List<PaymentSnapshot> order) {
        Instant later = NOON.plusSeconds(60);

        order.forEach(event -> payment.hear(event, Optional.empty(), later));

        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
        assertThat(payment.reason()).isEmpty();
    }

    @Test
    void a_failure_without_decline_code_is_told_by_its_error_code() {
        Failure timeout =
                new Failure(
                        Optional.of("payment_method_provider_timeout"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        payment.hear(failed(timeout), Optional.empty(), NOON);

        assertThat(payment.reason()).contains(DeclineReason.of("payment_method_provider_timeout"));
    }

    @Test
    void a_failure_without_any_code_is_a_plain_decline() {
        Failure silent =
                new Failure(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        payment.hear(failed(silent), Optional.empty(), NOON);

        assertThat(payment.reason()).contains(DeclineReason.of(DeclineReason.GENERIC));
    }

    @Test
    void a_payment_belongs_to_every_connection_of_its_account_and_mode_and_to_no_other() {
        StripeConnection again = APayment.connection(SHOP, "acct_1A2b3C4d5E6f", Mode.TEST);
        StripeConnection live = APayment.connection(SHOP, "acct_1A2b3C4d5E6f", Mode.LIVE);
        StripeConnection other = APayment.connection(SHOP, "acct_9Z8y7X6w5V4u", Mode.TEST);

        assertThat(payment.belongsTo(again)).isTrue();
        assertThat(payment.belongsTo(live)).isFalse();
        assertThat(payment.belongsTo(other)).isFalse();
    }

    @Test
    void a_first_event_that_is_out_of_date_leaves_a_payment_with_an_amount() {
        PaymentSnapshot now = StripeSays.uncharged(PaymentState.REQUIRES_PAYMENT_METHOD);

        payment.hear(actionRequired(), Optional.of(now), NOON);
        payment.see(now, NOON);

        assertThat(payment.amount()).isEqualTo(new Money(4990, "eur"));
        assertThat(payment.updatedAt()).isEqualTo(NOON);
        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
    }

    @Test
    void a_failed_authentication_after_a_declined_card_is_news() {
        payment.hear(declined("expired_card", "ch_1"), Optional.empty(), NOON);
        payment.hear(
                StripeSays.afterCharge("ch_1", PaymentState.REQUIRES_ACTION),
                Optional.empty(),
                NOON);

        boolean news =
                payment.hear(
                        StripeSays.notAuthenticated(Optional.of("ch_1")), Optional.empty(), NOON);

        assertThat(news).isTrue();
        assertThat(payment.reason().map(DeclineReason::code))
                .contains("payment_intent_authentication_failure");
    }

    static Stream<PaymentSnapshot> everythingElse() {
        return Stream.of(
                declined("do_not_honor"), actionRequired(), processing(), succeeded(), cancelled());
    }

    static Stream<PaymentSnapshot> everythingButSuccess() {
        return everythingElse().filter(said -> said.state() != PaymentState.SUCCEEDED);
    }

    static Stream<List<PaymentSnapshot>> ordersOfAPaidCheckout() {
        return orders(
                List.of(declined("incorrect_cvc"), actionRequired(), processing(), succeeded()))
                .stream();
    }

    static Stream<List<PaymentSnapshot>> ordersOfAnAbandonedCheckout() {
        return orders(List.of(declined("expired_card"), actionRequired(), cancelled())).stream();
    }

    private static List<List<PaymentSnapshot>> orders(List<PaymentSnapshot> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<PaymentSnapshot>> all = new ArrayList<>();
        for (PaymentSnapshot first : events) {
            List<PaymentSnapshot> others = events.stream().filter(event -> event != first).toList();
            for (List<PaymentSnapshot> rest : orders(others)) {
                all.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return all;
    }
}
