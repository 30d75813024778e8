package dev.stripechat.shop;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A shop whose clock is wrong, that commits long after it has stamped, loses webhooks, and answers slowly; and a server that
 * dies between any two steps: made up of a seed, many times over.
 */
class AnyShopTest {

    private static final int LIVES = 60;
    private static final int STEPS = 150;
    private static final int ORDERS = 14;
    private static final List<String> STATES = List.of("open", "paid", "failed", "refunded");

    /** The node is gone, in the middle of what it did. */
    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** What was stamped and is not committed yet. */
    private record Pending(AnOrder shown, Instant stamped, Instant due) {}

    private static final class World {

        final OrderRoom room = new OrderRoom();
        final Random random;
        final List<Pending> pending = new ArrayList<>();
        final Map<String, Integer> versions = new HashMap<>();
        final List<String> told = new ArrayList<>();
        final Duration latest;

        World(long seed, Duration ahead, Duration latest) {
            this.random = new Random(seed);
            this.latest = latest;
            room.pretend.isAhead(ahead);
            room.announcer.tell(OrderChanged.class, this::note);
            room.pretend.afterEachAnswer(this::goesOn);
        }

        /** While an answer is under way the shop works on, and we may die. */
        private void goesOn() {
            pass(random.nextInt(20));
            stamps();
            commits();
            if (random.nextInt(12) == 0) {
                throw new Crash();
            }
        }

        private void note(OrderChanged changed) {
            told.add(
                    changed.orderId()
                            + room.orders
                                    .named(room.shop, changed.orderId())
                                    .map(
                                            order ->
                                                    order.facts().number()
                                                            + order.facts()
                                                                    .transactions()
                                                                    .get(0)
                                                                    .state())
                                    .orElse("gone"));
        }

        private void pass(int seconds) {
            room.clock.pass(Duration.ofSeconds(seconds));
        }

        /** Each change has its own number, so that telling one twice is seen. */
        private void stamps() {
            if (random.nextInt(3) == 0) {
                String id = "o-" + random.nextInt(ORDERS);
                int version = versions.merge(id, 1, Integer::sum);
                AnOrder shown =
                        anOrder()
                                .called(id)
                                .numbered(id + "v" + version + "-")
                                .paid("t", STATES.get(random.nextInt(STATES.size())));
                Instant due =
                        room.clock
                                .instant()
                                .plusMillis(random.nextInt((int) latest.toMillis() + 1));
                pending.add(new Pending(shown, room.pretend.now(), due));
            }
        }

        private void commits() {
            for (Pending one : List.copyOf(pending)) {
                if (!one.due().isAfter(room.clock.instant())) {
                    pending.remove(one);
                    room.pretend.commits(one.shown(), one.stamped());
                    if (random.nextInt(3) == 0) {
                        room.hears(one.shown().seen().id());
                    }
                }
            }
        }

        void lives() {
            for (int step = 0; step < STEPS; step++) {
                pass(random.nextInt(90));
                stamps();
                commits();
                if (random.nextInt(4) == 0) {
                    untilCrash(() -> room.reconciler.run(room.shop.toString()));
                }
                if (random.nextInt(2) == 0) {
                    untilCrash(room::readsAll);
                }
            }
        }

        private static void untilCrash(Runnable work) {
            try {
                work.run();
            } catch (Crash died) {
                // the next life goes on
            }
        }

        /** Nothing breaks any more, and the shop is quiet: one look finds all. */
        void calmsDown() {
            room.clock.pass(latest.plusSeconds(1));
            room.pretend.afterEachAnswer(() -> {});
            for (Pending one : pending) {
                room.pretend.commits(one.shown(), one.stamped());
            }
            room.polls();
            room.polls();
        }

        void nothingIsLost() {
            for (String order : room.pretend.all()) {
                assertThat(room.orders.named(room.shop, order))
                        .as(order)
                        .hasValueSatisfying(
                                stored ->
                                        assertThat(stored.differsFrom(room.pretend.shown(order)))
                                                .isFalse());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-7_200, -600, -1, 0, 1, 600, 7_200})
    void nothing_is_lost_and_nothing_is_told_twice(long secondsAhead) {
        for (long seed = 0; seed < LIVES; seed++) {
            World world = new World(seed, Duration.ofSeconds(secondsAhead), Duration.ofMinutes(9));

            world.lives();
            world.calmsDown();

            world.nothingIsLost();
            assertThat(world.told).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600, 80_000})
    void a_shop_whose_clock_was_set_back_is_looked_through_within_a_day(long seconds) {
        World world = new World(1, Duration.ofSeconds(seconds), Duration.ZERO);
        world.room.pretend.afterEachAnswer(() -> {});
        world.room.pretend.changes(anOrder().called("before").paid("t", "open"));
        world.room.polls();

        world.room.pretend.isAhead(Duration.ZERO);
        world.room.clock.pass(Duration.ofMinutes(1));
        world.room.pretend.changes(anOrder().called("after").paid("t", "open"));
        for (int hour = 0; hour < 25; hour++) {
            world.room.clock.pass(Duration.ofHours(1));
            world.room.polls();
        }

        world.nothingIsLost();
    }

    /** The control: a look that goes back less far than a shop needs to commit does lose orders, and this test sees it. */
    @Test
    void a_shop_that_commits_later_than_the_overlap_loses_orders_until_the_daily_look() {
        int losing = 0;
        for (long seed = 0; seed < LIVES; seed++) {
            World world = new World(seed, Duration.ZERO, Duration.ofMinutes(40));
            world.lives();
            world.calmsDown();
            losing += lost(world) ? 1 : 0;

            world.room.clock.pass(Duration.ofHours(24));
            world.room.polls();
            world.nothingIsLost();
        }
        assertThat(losing).isPositive();
    }

    private static boolean lost(World world) {
        ShopId shop = world.room.shop;
        return world.room.pretend.all().stream()
                .anyMatch(
                        order ->
                                Optional.of(order)
                                        .flatMap(id -> world.room.orders.named(shop, id))
                                        .filter(
                                                stored ->
                                                        !stored.differsFrom(
                                                                world.room.pretend.shown(order)))
                                        .isEmpty());
    }
}
