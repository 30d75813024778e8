package dev.stripechat.payment;

import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.StripeConnectionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of payments keeps. */
public interface PaymentsContract extends Together {

    Payments payments();

    @Test
    default void a_payment_is_found_by_its_own_shop_alone() {
        StripeConnectionId connection = Some.connection();
        Payment kept = paying(aPayment().by(connection));

        assertThat(fromOne(() -> payments().named(kept.shop(), kept.paymentIntent())))
                .hasValueSatisfying(found -> assertThat(found.belongsTo(connection)).isTrue());
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
        PaymentEvent decline =
                aPayment().of(new Money(500, "jpy")).declined("expired_card").event();

        inOne(() -> held(kept).hear(decline, later));

        Payment found = again(kept);
        assertThat(found.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(found.amount()).isEqualTo(new Money(500, "jpy"));
        assertThat(found.reason()).contains(DeclineReason.of("expired_card"));
        assertThat(found.updatedAt()).isEqualTo(later);
    }

    @Test
    default void a_reason_that_no_longer_stands_is_gone() {
        Payment kept = paying(aPayment().declined("expired_card"));
        PaymentEvent success = aPayment().that(PaymentState.SUCCEEDED).event();

        inOne(() -> held(kept).hear(success, kept.updatedAt()));

        assertThat(again(kept).state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(again(kept).reason()).isEmpty();
    }

    @Test
    default void times_of_payments_are_kept_to_the_millisecond() {
        Instant noon = Instant.parse("2026-03-02T12:00:00.987Z");
        Payment kept = paying(aPayment().at(noon));

        assertThat(again(kept).updatedAt()).isEqualTo(noon);
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
