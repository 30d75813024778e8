package dev.stripechat.payment;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.settings.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of payments keeps. */
public interface PaymentsContract extends Together {

    Payments payments();

    OrderNames orderNames();

    @Test
    default void payments_are_found_by_what_they_call_their_orders_in_their_own_shop() {
        Payment first = paying(aPayment());
        Payment second = paying(aPayment().of(first.shop()));
        Payment foreign = paying(aPayment());
        OrderName number = new OrderName(OrderName.Kind.NUMBER, "10001");
        OrderName id = new OrderName(OrderName.Kind.ORDER, "0a".repeat(16));
        inOne(
                () -> {
                    orderNames().keep(first.shop(), first.paymentIntent(), id);
                    orderNames().keep(first.shop(), first.paymentIntent(), number);
                    orderNames().keep(second.shop(), second.paymentIntent(), id);
                    orderNames().keep(foreign.shop(), foreign.paymentIntent(), number);
                });

        assertThat(fromOne(() -> orderNames().saying(first.shop(), List.of(number))))
                .containsExactly(first.paymentIntent());
        assertThat(fromOne(() -> orderNames().saying(first.shop(), List.of(id, number))))
                .containsExactlyInAnyOrder(first.paymentIntent(), second.paymentIntent());
        assertThat(fromOne(() -> orderNames().saying(first.shop(), List.of()))).isEmpty();
        assertThat(again(first).state()).isEqualTo(first.state());
    }

    @Test
    default void a_payment_is_found_by_its_own_shop_alone() {
        Payment kept = paying(aPayment().at("acct_1A2b3C4d5E6f"));

        assertThat(fromOne(() -> payments().named(kept.shop(), kept.paymentIntent())))
                .hasValueSatisfying(
                        found ->
                                assertThat(
                                                found.belongsTo(
                                                        APayment.connection(
                                                                kept.shop(),
                                                                "acct_1A2b3C4d5E6f",
                                                                Mode.TEST)))
                                        .isTrue());
        assertThat(fromOne(() -> payments().named(Some.shop(), kept.paymentIntent()))).isEmpty();
        assertThat(fromOne(() -> payments().named(kept.shop(), Some.payment()))).isEmpty();
    }

    @Test
    default void two_shops_may_claim_the_same_payment_and_each_sees_its_own() {
        PaymentIntentId id = Some.payment();
        Payment mine = paying(aPayment().called(id).that(PaymentState.SUCCEEDED));
        Payment yours = paying(aPayment().called(id).that(PaymentState.CANCELED));

        assertThat(again(mine).state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(again(yours).state()).isEqualTo(PaymentState.CANCELED);
    }

    @Test
    default void a_shop_keeps_a_payment_once() {
        Payment kept = paying(aPayment().that(PaymentState.SUCCEEDED));
        APayment same = aPayment().of(kept.shop()).called(kept.paymentIntent());

        assertThatThrownBy(() -> paying(same)).isInstanceOf(RuntimeException.class);

        assertThat(again(kept).state()).isEqualTo(PaymentState.SUCCEEDED);
    }

    @Test
    default void several_payments_are_found_at_once_and_only_those_of_the_shop() {
        Payment one = paying(aPayment());
        Payment two = paying(aPayment().of(one.shop()));
        Payment foreign = paying(aPayment());
        List<PaymentIntentId> asked =
                List.of(one.paymentIntent(), two.paymentIntent(), foreign.paymentIntent());

        assertThat(fromOne(() -> payments().named(one.shop(), asked)))
                .extracting(Payment::paymentIntent)
                .containsExactlyInAnyOrder(one.paymentIntent(), two.paymentIntent());
    }

    @Test
    default void no_payment_asked_for_is_none_found() {
        Payment kept = paying(aPayment());

        assertThat(fromOne(() -> payments().named(kept.shop(), List.of()))).isEmpty();
    }

    @Test
    default void what_a_payment_hears_in_one_transaction_it_knows_in_the_next() {
        Payment kept = paying(aPayment().that(PaymentState.PROCESSING));
        Instant later = Instant.parse("2026-03-02T13:00:00.456Z");
        PaymentSnapshot decline =
                aPayment().of(new Money(500, "jpy")).declined("expired_card").snapshot();

        inOne(() -> held(kept).hear(decline, Optional.empty(), later));

        Payment found = again(kept);
        assertThat(found.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(found.amount()).isEqualTo(new Money(500, "jpy"));
        assertThat(found.reason()).contains(DeclineReason.of("expired_card"));
        assertThat(found.updatedAt()).isEqualTo(later);
    }

    @Test
    default void a_reason_that_no_longer_stands_is_gone() {
        Payment kept = paying(aPayment().declined("expired_card"));
        PaymentSnapshot success = aPayment().that(PaymentState.SUCCEEDED).snapshot();

        inOne(() -> held(kept).hear(success, Optional.empty(), kept.updatedAt()));

        assertThat(again(kept).state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(again(kept).reason()).isEmpty();
    }

    @Test
    default void times_of_payments_are_kept_to_the_millisecond() {
        Instant noon = Instant.parse("2026-03-02T12:00:00.987Z");
        Payment kept = paying(aPayment().at(noon));

        assertThat(again(kept).updatedAt()).isEqualTo(noon);
    }

    @Test
    default void the_steps_of_a_payment_come_back_in_their_order() {
        Payment kept = paying(aPayment().declined("expired_card"));
        inOne(() -> tells(kept, aPayment().declined("incorrect_cvc")));
        inOne(() -> tells(kept, aPayment().that(PaymentState.SUCCEEDED)));
        inOne(() -> tells(kept, aPayment().declined("lost_card")));

        List<PaymentStep> steps = fromOne(() -> held(kept).steps());

        assertThat(steps)
                .extracting(PaymentStep::number, PaymentStep::state, PaymentStep::isLate)
                .containsExactly(
                        tuple(1, PaymentState.DECLINED, false),
                        tuple(2, PaymentState.DECLINED, false),
                        tuple(3, PaymentState.SUCCEEDED, false),
                        tuple(4, PaymentState.DECLINED, true));
        assertThat(steps)
                .extracting(step -> step.reason().map(DeclineReason::code).orElse("-"))
                .containsExactly("expired_card", "incorrect_cvc", "-", "lost_card");
    }

    @Test
    default void one_who_is_alone_with_a_payment_may_be_so_twice() {
        Payment kept = paying(aPayment());

        inOne(
                () -> {
                    payments().alone(kept.shop(), kept.paymentIntent());
                    payments().alone(kept.shop(), kept.paymentIntent());
                });

        assertThat(again(kept).state()).isEqualTo(PaymentState.REQUIRES_PAYMENT_METHOD);
    }

    private void tells(Payment kept, APayment told) {
        held(kept).hear(told.snapshot(), Optional.empty(), kept.updatedAt());
    }

    private Payment paying(APayment told) {
        return fromOne(() -> told.keptIn(payments()));
    }

    private Payment held(Payment kept) {
        return payments().named(kept.shop(), kept.paymentIntent()).orElseThrow();
    }

    private Payment again(Payment kept) {
        return fromOne(() -> held(kept));
    }
}
