package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.APaymentAttempt;
import dev.stripechat.shop.RefundWish;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of refunds keeps. */
public interface OrderRefundsContract extends Together {

    Instant WANTED = Instant.parse("2026-03-02T12:00:00.123Z");

    OrderPayments orderPayments();

    OrderRefunds orderRefunds();

    @Test
    default void a_refund_is_kept_before_stripe_has_given_it() {
        ShopId shop = Some.shop();
        PaymentIntentId id = Some.payment();
        OrderRefund kept = wanted(shop, id);

        OrderRefund found = fromOne(() -> orderRefunds().named(kept.id())).orElseThrow();

        assertThat(found.state()).isEqualTo(OrderRefund.State.WANTED);
        assertThat(found.amount()).isEqualTo(new Money(500, "eur"));
        assertThat(found.paymentIntent()).isEqualTo(id);
        assertThat(found.idempotencyKey()).isEqualTo(kept.idempotencyKey());
        assertThat(fromOne(() -> orderPayments().named(found.payment()))).isPresent();
    }

    @Test
    default void a_name_for_a_refund_is_one_shops_own() {
        OrderRefund kept = wanted(Some.shop(), Some.payment());
        OrderRefund.Key elsewhere = new OrderRefund.Key(Some.shop().value(), kept.name());

        assertThat(fromOne(() -> orderRefunds().named(elsewhere))).isEmpty();
    }

    @Test
    default void one_that_has_failed_is_wanted_again_under_another_key() {
        OrderRefund kept = wanted(Some.shop(), Some.payment());
        String before = kept.idempotencyKey();

        inOne(
                () ->
                        orderRefunds()
                                .named(kept.id())
                                .orElseThrow()
                                .becomes(OrderRefund.State.FAILED));

        OrderRefund found = fromOne(() -> orderRefunds().named(kept.id())).orElseThrow();
        assertThat(found.state()).isEqualTo(OrderRefund.State.FAILED);
        assertThat(found.idempotencyKey()).isNotEqualTo(before);
    }

    private OrderRefund wanted(ShopId shop, PaymentIntentId id) {
        return fromOne(
                () -> {
                    OrderPayment payment =
                            new OrderPayment(
                                    APaymentAttempt.of(shop),
                                    1,
                                    ATill.test(shop, "acct_1A2b3C4d5E6f"),
                                    new ConversationId(UUID.randomUUID()),
                                    WANTED);
                    payment.made(id);
                    orderPayments().keep(payment);
                    RefundWish wish =
                            new RefundWish(
                                    shop, payment.attempt(), "refund-1", new Money(500, "eur"));
                    OrderRefund refund = new OrderRefund(wish, payment, WANTED);
                    orderRefunds().keep(refund);
                    return refund;
                });
    }
}
