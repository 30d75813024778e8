package dev.stripechat.paymentpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.APaymentAttempt;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of payments of orders keeps. */
public interface OrderPaymentsContract extends Together {

    Instant WANTED = Instant.parse("2026-03-02T12:00:00.123Z");

    OrderPayments orderPayments();

    @Test
    default void a_payment_is_kept_before_stripe_has_made_it() {
        ShopId shop = Some.shop();
        OrderPayment kept = wanted(shop, 1);

        OrderPayment found = fromOne(() -> orderPayments().named(kept.id())).orElseThrow();

        assertThat(found.paymentIntent()).isEmpty();
        assertThat(found.amount()).isEqualTo(new Money(4780, "eur"));
        assertThat(found.attempt()).isEqualTo(kept.attempt());
        assertThat(found.connection()).isEqualTo(kept.connection());
        assertThat(found.isIn(ATill.test(shop, "acct_1A2b3C4d5E6f"))).isTrue();
        assertThat(found.isIn(ATill.test(shop, "acct_2B3c4D5e6F7g"))).isFalse();
        assertThat(found.isIn(ATill.live(shop, "acct_1A2b3C4d5E6f"))).isFalse();
        assertThat(found.conversation()).isEqualTo(kept.conversation());
        assertThat(found.key("create")).isEqualTo(kept.key("create"));
    }

    @Test
    default void it_is_found_by_what_stripe_calls_it_in_its_shop_alone() {
        ShopId shop = Some.shop();
        OrderPayment kept = wanted(shop, 1);
        PaymentIntentId id = Some.payment();

        inOne(() -> orderPayments().named(kept.id()).orElseThrow().made(id));

        assertThat(fromOne(() -> orderPayments().of(shop, id)).orElseThrow().id())
                .isEqualTo(kept.id());
        assertThat(fromOne(() -> orderPayments().of(Some.shop(), id))).isEmpty();
        assertThat(fromOne(() -> orderPayments().of(Some.shop(), kept.order()))).isEmpty();
    }

    @Test
    default void disputes_are_kept_one_by_one() {
        OrderPayment kept = wanted(Some.shop(), 1);
        inOne(() -> found(kept).disputed("dp_1"));
        inOne(() -> found(kept).disputed("dp_2"));

        inOne(() -> found(kept).won("dp_2"));
        assertThat(fromOne(() -> found(kept).isDisputed())).isTrue();
        inOne(() -> found(kept).won("dp_1"));
        inOne(() -> found(kept).disputed("dp_2"));

        assertThat(fromOne(() -> found(kept).isWon())).isTrue();
    }

    private OrderPayment found(OrderPayment kept) {
        return orderPayments().named(kept.id()).orElseThrow();
    }

    @Test
    default void what_was_paid_twice_lately_and_is_not_given_back_is_found_the_newest_first() {
        ShopId shop = Some.shop();
        OrderPayment before = twice(shop, 1, WANTED);
        OrderPayment first = twice(shop, 2, WANTED.plusMillis(1));
        OrderPayment second = twice(shop, 3, WANTED.plusMillis(2));
        OrderPayment back = twice(shop, 4, WANTED.plusMillis(3));
        inOne(() -> orderPayments().named(back.id()).orElseThrow().refunded(back.amount()));
        wanted(shop, 5);
        twice(Some.shop(), 1, WANTED.plusMillis(2));

        assertThat(
                        fromOne(() -> orderPayments().paidTwice(shop, WANTED.plusMillis(1)))
                                .stream()
                                .map(OrderPayment::id))
                .containsExactly(second.id(), first.id());
        assertThat(fromOne(() -> orderPayments().paidTwice(shop, WANTED)))
                .extracting(OrderPayment::id)
                .contains(before.id());
    }

    private OrderPayment twice(ShopId shop, int number, Instant at) {
        OrderPayment payment = wanted(shop, number);
        inOne(() -> orderPayments().named(payment.id()).orElseThrow().paidTwice(at));
        inOne(() -> orderPayments().named(payment.id()).orElseThrow().end());
        return payment;
    }

    @Test
    default void an_order_has_one_way_to_be_paid_at_a_time() {
        ShopId shop = Some.shop();
        OrderPayment first = wanted(shop, 1);

        assertThatThrownBy(() -> wanted(shop, 2)).isInstanceOf(RuntimeException.class);
        inOne(() -> orderPayments().named(first.id()).orElseThrow().end());
        wanted(shop, 2);
        inOne(
                () -> {
                    orderPayments().of(shop, "order-1").get(1).end();
                    orderPayments().keep(payment(shop, 3));
                });

        assertThat(fromOne(() -> orderPayments().of(shop, "order-1")))
                .extracting(OrderPayment::number, OrderPayment::isOver)
                .containsExactly(tuple(1, true), tuple(2, true), tuple(3, false));
    }

    @Test
    default void a_failure_asks_for_another_key_from_then_on() {
        OrderPayment kept = wanted(Some.shop(), 1);
        String before = kept.key("create");

        inOne(
                () -> {
                    OrderPayment payment = orderPayments().named(kept.id()).orElseThrow();
                    payment.failed();
                });

        OrderPayment found = fromOne(() -> orderPayments().named(kept.id())).orElseThrow();
        assertThat(found.key("create")).isNotEqualTo(before);
    }

    private OrderPayment wanted(ShopId shop, int number) {
        OrderPayment payment = payment(shop, number);
        inOne(() -> orderPayments().keep(payment));
        return payment;
    }

    private static OrderPayment payment(ShopId shop, int number) {
        return new OrderPayment(
                APaymentAttempt.of(shop),
                number,
                ATill.test(shop, "acct_1A2b3C4d5E6f"),
                new ConversationId(UUID.randomUUID()),
                WANTED);
    }
}
