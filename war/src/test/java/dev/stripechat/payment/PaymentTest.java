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
import dev.stripechat.kernel.StripeConnectionId;
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
    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));
    private static final StripeConnectionId OTHER_CONNECTION =
            new StripeConnectionId(new UUID(7, 2));

    private final Payment payment =
            new Payment(new ShopId(new UUID(3, 1)), CONNECTION, StripeSays.PAYMENT);

    @Test
    void a_new_payment_waits_for_a_payment_method_and_has_no_reason() {
        Payment fresh = payment;

        PaymentState state = fresh.state();

        assertThat(state).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
        assertThat(fresh.reason()).isEmpty();
    }

    @Test
    void a_decline_is_kept_with_its_reason_amount_and_time() {
        PaymentEvent decline = declined("expired_card");

        boolean news = payment.hear(decline, NOON);

        assertThat(news).isTrue();
        assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(payment.reason()).contains(DeclineReason.of("expired_card"));
        assertThat(payment.amount()).isEqualTo(new Money(4990, "eur"));
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void a_declined_payment_can_succeed_and_has_no_reason_then() {
        payment.hear(declined("insufficient_funds"), NOON);

        payment.hear(succeeded(), NOON.plusSeconds(60));

        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
    }

    @Test
    void a_second_decline_replaces_the_reason_of_the_first() {
        payment.hear(declined("incorrect_cvc"), NOON);

        payment.hear(declined("insufficient_funds"), NOON.plusSeconds(60));

        assertThat(payment.reason()).contains(DeclineReason.of("insufficient_funds"));
    }

    @Test
    void a_new_attempt_after_a_decline_has_no_reason() {
        payment.hear(declined("incorrect_cvc"), NOON);

        payment.hear(processing(), NOON.plusSeconds(60));

        assertThat(payment.reason()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void a_paid_order_never_goes_back(PaymentEvent late) {
        payment.hear(succeeded(), NOON);

        boolean news = payment.hear(late, NOON.plusSeconds(60));

        assertThat(news).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void a_cancelled_payment_rests(PaymentEvent late) {
        payment.hear(cancelled(), NOON);

        boolean news = payment.hear(late, NOON.plusSeconds(60));

        assertThat(news).isFalse();
        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
        assertThat(payment.updatedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @MethodSource("ordersOfAPaidCheckout")
    void the_events_of_a_paid_order_end_paid_in_any_order(List<PaymentEvent> order) {
        Instant later = NOON.plusSeconds(60);

        order.forEach(event -> payment.hear(event, later));

        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.reason()).isEmpty();
        assertThat(payment.amount()).isEqualTo(new Money(4990, "eur"));
    }

    @ParameterizedTest
    @MethodSource("ordersOfAnAbandonedCheckout")
    void the_events_of_an_abandoned_order_end_cancelled_in_any_order(List<PaymentEvent> order) {
        Instant later = NOON.plusSeconds(60);

        order.forEach(event -> payment.hear(event, later));

        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
        assertThat(payment.reason()).isEmpty();
    }

    @Test
    void a_failure_without_decline_code_is_told_by_its_error_code() {
        PaymentEvent.Failure timeout =
                new PaymentEvent.Failure(
                        Optional.of("payment_method_provider_timeout"),
                        Optional.empty(),
                        Optional.empty());

        payment.hear(failed(timeout), NOON);

        assertThat(payment.reason()).contains(DeclineReason.of("payment_method_provider_timeout"));
    }

    @Test
    void a_failure_without_any_code_is_a_plain_decline() {
        PaymentEvent.Failure silent =
                new PaymentEvent.Failure(Optional.empty(), Optional.empty(), Optional.empty());

        payment.hear(failed(silent), NOON);

        assertThat(payment.reason()).contains(DeclineReason.of(DeclineReason.GENERIC));
    }

    @Test
    void a_payment_belongs_to_the_connection_it_came_in_by_alone() {
        Payment known = payment;

        boolean toItsOwn = known.belongsTo(CONNECTION);
        boolean toAnother = known.belongsTo(OTHER_CONNECTION);

        assertThat(toItsOwn).isTrue();
        assertThat(toAnother).isFalse();
    }

    static Stream<PaymentEvent> everythingElse() {
        return Stream.of(
                declined("do_not_honor"), actionRequired(), processing(), succeeded(), cancelled());
    }

    static Stream<List<PaymentEvent>> ordersOfAPaidCheckout() {
        return orders(
                List.of(declined("incorrect_cvc"), actionRequired(), processing(), succeeded()))
                .stream();
    }

    static Stream<List<PaymentEvent>> ordersOfAnAbandonedCheckout() {
        return orders(List.of(declined("expired_card"), actionRequired(), cancelled())).stream();
    }

    private static List<List<PaymentEvent>> orders(List<PaymentEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<PaymentEvent>> all = new ArrayList<>();
        for (PaymentEvent first : events) {
            List<PaymentEvent> others = events.stream().filter(event -> event != first).toList();
            for (List<PaymentEvent> rest : orders(others)) {
                all.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return all;
    }
}
