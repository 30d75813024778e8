package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be paid on our page follows the order in the shop. */
class FollowOrderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    private final ShopId shop = Some.shop();
    private final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    private PaymentStanding.Kind counted = PaymentStanding.Kind.OPEN;
    private final RecordingAnnouncer announcer = new RecordingAnnouncer();
    private final FollowOrder followOrder =
            new FollowOrder(attempts, new TellerOfStates(() -> counted), announcer);

    @Test
    void a_cancelled_order_is_paid_by_no_try_any_more() {
        PaymentAttempt first = tried("t-1");
        PaymentAttempt second = tried("t-2");

        sees(anOrder().being("cancelled"), LATER);

        assertThat(first.isWithdrawn()).isTrue();
        assertThat(second.isWithdrawn()).isTrue();
        assertThat(announcer.announced(PaymentWithdrawn.class)).hasSize(2);
    }

    @Test
    void another_way_to_pay_ends_the_try_before() {
        PaymentAttempt before = tried("t-1");

        sees(payable("t-2", 4780), LATER);

        assertThat(before.isWithdrawn()).isTrue();
    }

    @Test
    void an_edited_order_costs_what_the_shop_says() {
        PaymentAttempt attempt = tried("t-1");

        sees(payable("t-1", 5990), LATER);

        assertThat(attempt.amount()).isEqualTo(new Money(5990, "eur"));
        assertThat(attempt.isWithdrawn()).isFalse();
        assertThat(announcer.announced(PaymentWithdrawn.class)).isEmpty();
    }

    @Test
    void an_order_that_is_opened_again_is_to_be_paid_again() {
        PaymentAttempt attempt = tried("t-1");
        sees(anOrder().being("cancelled"), LATER);

        sees(payable("t-1", 4780), LATER.plusSeconds(1));

        assertThat(attempt.isWithdrawn()).isFalse();
    }

    @Test
    void what_nobody_paid_for_months_stays_over_whatever_is_edited() {
        PaymentAttempt attempt = tried("t-1");
        attempt.abandon(LATER);

        sees(payable("t-1", 5990), LATER.plusSeconds(1));

        assertThat(attempt.isWithdrawn()).isTrue();
        assertThat(attempt.amount()).isEqualTo(new Money(4780, "eur"));
    }

    @Test
    void what_was_seen_before_the_shop_asked_again_is_old() {
        PaymentAttempt attempt = tried("t-1");

        sees(payable("t-1", 100), NOON.minusSeconds(1));
        sees(anOrder().being("cancelled"), NOON.minusSeconds(1));

        assertThat(attempt.amount()).isEqualTo(new Money(4780, "eur"));
        assertThat(attempt.isWithdrawn()).isFalse();
    }

    @Test
    void the_same_again_is_no_news() {
        PaymentAttempt attempt = tried("t-1");

        sees(payable("t-1", 4780), LATER);

        assertThat(attempt.signedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid",
                "authorized",
                "paid_partially",
                "refunded",
                "refunded_partially",
                "chargeback"
            })
    void what_the_shop_has_booked_without_us_is_paid_already(String booked) {
        PaymentAttempt attempt = tried("t-1");

        sees(anOrder().paid("t-1", booked), LATER);
        sees(anOrder().paid("t-1", booked), LATER.plusSeconds(1));

        assertThat(attempt.isSettled()).isTrue();
        assertThat(attempt.isWithdrawn()).isTrue();
        assertThat(announcer.announced(PaymentWithdrawn.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "paid, false",
        "authorized, false",
        "paid_partially, true",
        "refunded, true",
        "refunded_partially, true",
        "chargeback, true"
    })
    void only_what_is_paid_whole_is_called_paid(String booked, boolean unclear) {
        PaymentAttempt attempt = tried("t-1");

        sees(anOrder().paid("t-1", booked), LATER);

        assertThat(attempt.isUnclear()).isEqualTo(unclear);
    }

    @Test
    void what_was_booked_is_followed() {
        PaymentAttempt attempt = tried("t-1");
        sees(anOrder().paid("t-1", "paid"), LATER);

        sees(anOrder().paid("t-1", "refunded"), LATER.plusSeconds(1));
        assertThat(attempt.isUnclear()).isTrue();
        sees(anOrder().paid("t-1", "paid"), LATER.plusSeconds(2));

        assertThat(attempt.isUnclear()).isFalse();
        assertThat(attempt.isSettled()).isTrue();
    }

    @Test
    void an_order_that_is_paid_by_another_method_is_paid_for_every_try() {
        PaymentAttempt before = tried("t-1");

        sees(anOrder().paid("t-1", "cancelled").paid("t-2", "paid"), LATER);

        assertThat(before.isSettled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStanding.Kind.class,
            names = {
                "AUTHORIZED",
                "PAID",
                "PAID_PARTIALLY",
                "REFUNDED_PARTIALLY",
                "REFUNDED",
                "DISPUTED"
            })
    void what_we_have_booked_ourselves_stays_as_it_is(PaymentStanding.Kind ours) {
        PaymentAttempt attempt = tried("t-1");
        counted = ours;

        sees(anOrder().paid("t-1", "paid"), LATER);

        assertThat(attempt.isWithdrawn()).isFalse();
        assertThat(announcer.announced(PaymentWithdrawn.class)).isEmpty();
    }

    @Test
    void what_was_booked_by_mistake_is_to_be_paid_again_when_it_is_opened() {
        PaymentAttempt attempt = tried("t-1");
        sees(anOrder().paid("t-1", "paid"), LATER);

        sees(payable("t-1", 4780), LATER.plusSeconds(1));

        assertThat(attempt.isWithdrawn()).isFalse();
        assertThat(attempt.isSettled()).isFalse();
    }

    @Test
    void who_is_asked_to_pay_after_that_may_pay() {
        PaymentAttempt attempt = tried("t-1");

        sees(anOrder().paid("t-1", "paid"), NOON.minusSeconds(1));

        assertThat(attempt.isWithdrawn()).isFalse();
    }

    @Test
    void an_amount_that_is_no_money_changes_nothing() {
        PaymentAttempt attempt = tried("t-1");

        sees(anOrder().paid("t-1", "open").costing(5990).costingNoMoney(), LATER);

        assertThat(attempt.amount()).isEqualTo(new Money(4780, "eur"));
        assertThat(attempt.isWithdrawn()).isFalse();
    }

    @Test
    void an_order_of_the_same_name_in_another_shop_is_another_one() {
        PaymentAttempt attempt = tried("t-1");

        followOrder.gone(Some.shop(), "order-1", LATER);

        assertThat(attempt.isWithdrawn()).isFalse();
        assertThat(followOrder.mayBeThere(shop, "order-1", LATER)).isTrue();
        assertThat(followOrder.mayBeThere(Some.shop(), "order-1", LATER)).isFalse();
    }

    private PaymentAttempt tried(String transaction) {
        PaymentAttempt attempt =
                new PaymentAttempt(
                        APaymentRequest.of(shop).tried(transaction).signedAt(NOON).alone(), NOON);
        attempts.keep(attempt);
        return attempt;
    }

    private void sees(AnOrder order, Instant at) {
        followOrder.seen(shop, order.called("order-1").seen(at).seen());
    }

    private static AnOrder payable(String transaction, long minor) {
        return anOrder().paid(transaction, "open").costing(minor);
    }
}
