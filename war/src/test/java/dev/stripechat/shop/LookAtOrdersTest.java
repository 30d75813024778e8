package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAtOrdersTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OrderRoom room = new OrderRoom();
    private final MovableClock clock = room.clock;

    @Test
    void an_order_that_a_webhook_names_is_looked_at_stored_and_told_once() {
        room.pretend.changes(anOrder().called("o-1").numbered("10007"));
        room.hears("o-1");

        assertThat(room.reads("o-1")).isEmpty();
        assertThat(room.reads("o-1")).isEmpty();

        assertThat(stored().facts().number()).isEqualTo("10007");
        assertThat(room.changes()).containsExactly(new OrderChanged(room.shop, "o-1"));
        assertThat(room.lookAtOrders.unfinished(10)).isEmpty();
    }

    @Test
    void several_webhooks_about_one_order_in_a_row_are_one_look() {
        room.pretend.changes(anOrder().called("o-1"));
        room.hears("o-1");
        room.hears("o-1");
        clock.pass(Duration.ofMillis(400));
        room.hears("o-1");

        room.readsAll();

        assertThat(room.pretend.asked()).isOne();
        assertThat(room.jobs.ordered(LookAtOrders.NAME)).containsExactly(room.shop + "/o-1");
    }

    @Test
    void a_webhook_during_the_look_means_another_one() {
        room.pretend.changes(anOrder().called("o-1").paid("t-1", "open"));
        room.hears("o-1");
        room.pretend.afterEachAnswer(
                () -> {
                    clock.pass(SECOND);
                    room.pretend.changes(anOrder().called("o-1").paid("t-1", "paid"));
                    room.hears("o-1");
                    room.pretend.afterEachAnswer(() -> {});
                });

        room.reads("o-1");
        assertThat(room.lookAtOrders.unfinished(10)).hasSize(1);
        room.readsAll();

        assertThat(stored().facts().transactions().get(0).state()).isEqualTo("paid");
        assertThat(room.lookAtOrders.unfinished(10)).isEmpty();
    }

    @Test
    void the_cart_of_an_order_is_there_for_agents_under_the_orders_id() {
        room.pretend.changes(anOrder().called("o-1").numbered("10007").costing(900));
        room.hears("o-1");

        room.readsAll();

        Checkout cart = room.checkouts.named(room.shop, "o-1").orElseThrow();
        assertThat(cart.cart().total().minor()).isEqualTo(900);
        assertThat(cart.cart().items()).extracting(CheckoutItem::name).containsExactly("Notebook");
        assertThat(room.announcer.announced(CheckoutSaved.class)).hasSize(1);
    }

    @Test
    void a_change_that_concerns_nobody_is_told_to_nobody() {
        looksAt(anOrder().called("o-1"));
        clock.pass(SECOND);

        looksAt(anOrder().called("o-1"));

        assertThat(room.changes()).hasSize(1);
        assertThat(stored().changedAt()).isEqualTo(room.pretend.shown("o-1").changedAt());
    }

    @Test
    void an_order_that_the_shop_has_no_more_is_forgotten_when_it_is_sure() {
        looksAt(anOrder().called("o-1"));
        room.pretend.loses("o-1");
        room.hears("o-1");

        assertThat(room.reads("o-1")).contains(Order.LAG);
        assertThat(room.changes()).hasSize(1);
        clock.pass(Order.LAG);
        assertThat(room.reads("o-1")).isEmpty();

        assertThat(room.orders.named(room.shop, "o-1")).isEmpty();
        assertThat(room.changes()).hasSize(2);
        assertThat(room.lookAtOrders.unfinished(10)).isEmpty();
    }

    @Test
    void what_is_to_be_paid_follows_each_look() {
        PaymentAttempt attempt = asksToPay();
        clock.pass(SECOND);
        looksAt(anOrder().called("o-1").paid("t-1", "open").costing(5990));
        assertThat(attempt.amount().minor()).isEqualTo(5990);

        clock.pass(SECOND);
        looksAt(anOrder().called("o-1").paid("t-1", "open").being("cancelled"));

        assertThat(attempt.isWithdrawn()).isTrue();
        assertThat(room.announcer.announced(PaymentWithdrawn.class)).hasSize(1);
        assertThat(room.pretend.asked()).isEqualTo(2);
    }

    @Test
    void an_order_that_was_wanted_just_now_and_is_not_found_is_not_gone_yet() {
        PaymentAttempt attempt = asksToPay();
        room.hears("o-1");

        assertThat(room.reads("o-1")).contains(Order.LAG);
        assertThat(attempt.isWithdrawn()).isFalse();
        clock.pass(Order.LAG);
        assertThat(room.reads("o-1")).isEmpty();

        assertThat(attempt.isWithdrawn()).isTrue();
    }

    @Test
    void a_copy_that_was_behind_has_the_order_at_the_next_look() {
        PaymentAttempt attempt = asksToPay();
        room.hears("o-1");
        assertThat(room.reads("o-1")).contains(Order.LAG);

        room.pretend.changes(anOrder().called("o-1").paid("t-1", "open"));
        clock.pass(Order.LAG);
        room.reads("o-1");

        assertThat(attempt.isWithdrawn()).isFalse();
        assertThat(stored()).isNotNull();
    }

    private PaymentAttempt asksToPay() {
        PaymentAttempt attempt =
                APaymentAttempt.of(
                        APaymentRequest.of(room.shop)
                                .ordered("o-1")
                                .tried("t-1")
                                .signedAt(clock.instant()));
        room.attempts.keep(attempt);
        return attempt;
    }

    @Test
    void a_silent_shop_is_left_alone_as_long_as_it_wants_and_the_look_is_not_lost() {
        room.hears("o-1");
        room.pretend.fails(silent(Optional.of(Duration.ofSeconds(90))));
        assertThat(room.reads("o-1")).contains(Duration.ofSeconds(90));

        room.pretend.fails(silent(Optional.of(Duration.ofDays(9))));
        assertThat(room.reads("o-1")).contains(Duration.ofHours(1));

        room.pretend.fails(silent(Optional.empty()));
        assertThat(room.reads("o-1")).contains(Duration.ofSeconds(5));
        clock.pass(Duration.ofMinutes(4));
        assertThat(room.reads("o-1")).contains(Duration.ofMinutes(4));
        clock.pass(Duration.ofDays(4));
        assertThat(room.reads("o-1")).contains(Duration.ofHours(1));
        assertThat(room.lookAtOrders.unfinished(10)).hasSize(1);
    }

    @Test
    void keys_that_the_shop_refuses_are_noted_until_it_takes_them() {
        room.pretend.changes(anOrder().called("o-1"));
        room.hears("o-1");
        room.pretend.fails(new ShopUnread(ShopUnread.Why.KEYS_REFUSED, "401", Optional.empty()));
        assertThat(room.reads("o-1")).isPresent();
        clock.pass(Duration.ofHours(1));
        room.reads("o-1");
        assertThat(room.reconciliation().refusedSince())
                .contains(clock.instant().minus(Duration.ofHours(1)));

        room.pretend.answersAgain();
        room.reads("o-1");

        assertThat(room.reconciliation().refusedSince()).isEmpty();
        assertThat(stored()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../customer", "a b", "{\"ids\":[]}", "'", "ä"})
    void what_is_no_id_is_never_asked_for(String id) {
        room.hears(id);

        assertThat(room.lookAtOrders.unfinished(10)).isEmpty();
        assertThat(room.jobs.ordered(LookAtOrders.NAME)).isEmpty();
    }

    private static ShopUnread silent(Optional<Duration> retryAfter) {
        return new ShopUnread(ShopUnread.Why.SILENT, "503", retryAfter);
    }

    private void looksAt(AnOrder shown) {
        room.pretend.changes(shown);
        room.hears("o-1");
        room.readsAll();
    }

    private Order stored() {
        return room.orders.named(room.shop, "o-1").orElseThrow();
    }
}
