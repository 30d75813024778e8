package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final OrderRoom room = new OrderRoom();
    private final MovableClock clock = room.clock;

    @BeforeEach
    void the_shop_was_looked_through_once() {
        room.pretend.changes(anOrder().called("old"));
        assertThat(room.polls()).contains(Reconciler.PAUSE);
        clock.pass(Duration.ofMinutes(3));
    }

    @Test
    void what_was_there_before_us_is_stored_and_nobody_has_missed_it() {
        assertThat(room.orders.named(room.shop, "old")).isPresent();
        assertThat(missed()).isEmpty();
        assertThat(room.reconciliation().watermark()).isPresent();
    }

    @Test
    void an_hour_without_webhooks_is_made_good_by_one_look() {
        for (int i = 0; i < 40; i++) {
            room.pretend.changes(anOrder().called("lost-" + i).paid("t-" + i, "open"));
            clock.pass(MINUTE.plusSeconds(30));
            room.pretend.changes(anOrder().called("lost-" + i).paid("t-" + i, "paid"));
        }

        room.polls();

        for (String order : room.pretend.all()) {
            assertThat(room.orders.named(room.shop, order).orElseThrow())
                    .matches(stored -> !stored.differsFrom(room.pretend.shown(order)));
        }
        assertThat(room.changes()).hasSize(41);
        clock.pass(MINUTE.multipliedBy(3));
        room.polls();
        assertThat(room.changes()).hasSize(41);
        assertThat(missed()).hasSize(20);
        assertThat(count()).isEqualTo(40);
    }

    @Test
    void webhooks_that_tell_in_time_have_missed_nothing_whoever_was_first() {
        room.pretend.changes(anOrder().called("o-1"));
        room.hears("o-1");
        room.polls();
        clock.pass(MINUTE);
        room.pretend.changes(anOrder().called("o-2"));
        room.polls();
        clock.pass(MINUTE);
        room.hears("o-2");
        clock.pass(MINUTE.multipliedBy(3));

        room.polls();

        assertThat(count()).isZero();
        assertThat(room.changes()).hasSize(3);
    }

    @Test
    void a_webhook_that_comes_too_late_has_missed_it() {
        room.pretend.changes(anOrder().called("o-1"));
        room.polls();

        clock.pass(TouchOrder.GRACE.plusMillis(1));
        room.hears("o-1");

        assertThat(missed()).extracting(MissedOrders.Missed::what).containsExactly("placed");
        assertThat(room.counted).contains("shop_orders_missed placed");
    }

    @Test
    void what_no_webhook_tells_of_has_not_been_missed() {
        room.pretend.changes(anOrder().called("old").costing(1));

        room.polls();
        clock.pass(MINUTE.multipliedBy(3));

        assertThat(count()).isZero();
        assertThat(stored("old").facts().total().minor()).isOne();
    }

    @Test
    void three_missed_in_a_row_mean_that_the_webhooks_are_silent_until_one_is_heard() {
        room.hears("old");
        room.readsAll();
        Instant heard = clock.instant();
        for (String order : List.of("o-1", "o-2")) {
            misses(order);
        }
        assertThat(room.reconciliation().silentSince()).isEmpty();

        misses("o-3");
        assertThat(room.reconciliation().silentSince()).contains(heard);

        room.hears("old");
        assertThat(room.reconciliation().silentSince()).isEmpty();
        room.polls();
        assertThat(room.reconciliation().silentSince()).isEmpty();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void an_order_that_cannot_be_read_is_missed_once() {
        room.pretend.changes(anOrder().called("o-1"));
        room.reconciler.run(room.shop.toString());
        clock.pass(MINUTE.multipliedBy(3));
        room.reconciler.run(room.shop.toString());
        clock.pass(MINUTE.multipliedBy(3));

        assertThat(count()).isOne();
    }

    @Test
    void a_look_that_was_cut_off_goes_on_where_it_was() {
        for (int i = 0; i < 8; i++) {
            room.pretend.changes(anOrder().called("o-" + i));
        }
        int before = room.pretend.asked();
        Duration wanted = Duration.ofSeconds(7);
        room.pretend.afterEachAnswer(
                () ->
                        room.pretend.fails(
                                new ShopUnread(ShopUnread.Why.SILENT, "429", Optional.of(wanted))));
        assertThat(room.reconciler.run(room.shop.toString())).contains(wanted);
        room.pretend.afterEachAnswer(() -> {});
        room.pretend.answersAgain();

        room.reconciler.run(room.shop.toString());

        assertThat(room.pretend.asked() - before).isEqualTo(2 + 3);
        assertThat(room.lookAtOrders.unfinished(100)).hasSize(8);
    }

    @Test
    void an_answer_that_comes_after_another_node_went_on_counts_for_nothing() {
        Reconcile reconcile = reconcile();
        Reconciliation.Step step = reconcile.next(room.shop);
        ShopReader.Page page =
                new ShopReader.Page(
                        List.of(anOrder().called("late").seen()),
                        Optional.empty(),
                        Optional.empty());
        assertThat(room.polls()).contains(Reconciler.PAUSE);
        Instant mark = room.reconciliation().watermark().orElseThrow();
        clock.pass(MINUTE);

        assertThat(reconcile.took(room.shop, step, page, clock.instant())).isFalse();

        assertThat(room.lookAtOrders.unfinished(10)).isEmpty();
        assertThat(room.reconciliation().watermark()).contains(mark);
    }

    @Test
    void refused_keys_are_noted_and_a_shop_that_is_gone_is_asked_seldom() {
        room.pretend.fails(new ShopUnread(ShopUnread.Why.KEYS_REFUSED, "401", Optional.empty()));
        assertThat(room.polls()).isPresent();
        assertThat(room.reconciliation().refusedSince()).contains(clock.instant());

        room.pretend.answersAgain();
        room.polls();
        assertThat(room.reconciliation().refusedSince()).isEmpty();

        room.pretend.fails(new ShopUnread(ShopUnread.Why.CLOSED, "gone", Optional.empty()));
        assertThat(room.polls()).contains(Duration.ofMinutes(10));

        room.pretend.fails(new ShopUnread(ShopUnread.Why.SILENT, "503", Optional.empty()));
        assertThat(room.polls()).contains(Reconciler.PAUSE);
    }

    private void misses(String order) {
        room.pretend.changes(anOrder().called(order));
        room.polls();
        clock.pass(MINUTE.multipliedBy(3));
        room.polls();
    }

    private Reconcile reconcile() {
        return new Reconcile(
                room.reconciliations,
                room.orders,
                room.touches,
                room.missed,
                room.announcer,
                room.tally,
                clock);
    }

    private Order stored(String order) {
        return room.orders.named(room.shop, order).orElseThrow();
    }

    private List<MissedOrders.Missed> missed() {
        return room.missed.between(room.shop, Instant.EPOCH, clock.instant().plusMillis(1), 20);
    }

    private long count() {
        return room.missed.count(room.shop, Instant.EPOCH, clock.instant());
    }
}
