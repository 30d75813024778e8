package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls of a limited kind: while one is under way, the node tries to make the next. */
class CrowdedGateTest {

    private final PostRoom room = new PostRoom();
    private final SendDepartures node = room.node();
    private final ShopId other = Some.shop();
    private final List<Optional<Duration>> pauses = new ArrayList<>();

    @Test
    void a_shop_whose_server_is_slow_holds_no_more_threads_than_its_share() {
        room.keyed.isLimitedTo(4, 2);
        Lane third = put(room.shop, "c");
        eachCallMeets(put(room.shop, "b"), third, put(other, "d"));

        runs(put(room.shop, "a"));

        assertThat(room.keyed.arrivals()).containsExactly("d", "b", "a");
        assertThat(pauses.get(0)).contains(Gates.LOOK.plusMillis(50));
        assertThat(state("c")).isEqualTo(Departure.State.WAITING);
        assertThat(room.departures.held(room.shop, "keyed", "c").orElseThrow().attempts()).isZero();
    }

    @Test
    void all_shops_together_hold_no_more_than_the_kind_may() {
        room.keyed.isLimitedTo(2, 2);
        Lane first = put(room.shop, "a");
        Lane third = put(other, "c");
        eachCallMeets(put(room.shop, "b"), third);
        room.jobs.allDone();

        runs(first);

        assertThat(room.keyed.arrivals()).containsExactly("b", "a");
        assertThat(room.ordered()).containsExactly(third.instance());
    }

    @Test
    void who_had_to_wait_is_called_when_there_is_room_and_goes_then() {
        room.keyed.isLimitedTo(1, 1);
        Lane second = put(room.shop, "b");
        room.jobs.allDone();
        eachCallMeets(second);

        runs(put(room.shop, "a"));
        assertThat(room.ordered()).endsWith(second.instance());
        runs(second);

        assertThat(room.keyed.arrivals()).containsExactly("a", "b");
    }

    @Test
    void the_shop_with_the_fewest_calls_goes_first() {
        room.keyed.isLimitedTo(2, 2);
        Lane crowded = put(room.shop, "c");
        Lane alone = put(other, "d");
        room.jobs.allDone();
        eachCallMeets(put(room.shop, "b"), crowded, alone);
        room.jobs.allDone();

        runs(put(room.shop, "a"));

        assertThat(room.ordered().get(1)).isEqualTo(alone.instance());
    }

    @Test
    void a_long_lane_steps_aside_for_who_waits() {
        room.keyed.isLimitedTo(1, 1);
        Lane lane = put(room.shop, "a1");
        room.outbox.put(new Letter(lane, "more of it", "{}", "a2"));
        eachCallMeets(put(other, "b"));

        Optional<Duration> pause = node.run(lane.instance());

        assertThat(pause).contains(Duration.ZERO);
        assertThat(room.keyed.arrivals()).containsExactly("a1");
    }

    @Test
    void who_was_called_and_went_on_another_node_is_not_waited_for() {
        room.keyed.isLimitedTo(1, 1);
        Lane gone = put(other, "b");
        eachCallMeets(gone);
        runs(put(room.shop, "a"));
        room.node().run(gone.instance());
        Lane lane = put(room.shop, "c1");
        room.outbox.put(new Letter(lane, "more of it", "{}", "c2"));

        Optional<Duration> pause = node.run(lane.instance());

        assertThat(pause).isEmpty();
        assertThat(room.keyed.arrivals()).containsExactly("a", "b", "c1", "c2");
    }

    @Test
    void who_has_looked_on_another_node_is_not_waited_for() {
        room.keyed.isLimitedTo(1, 1);
        Lane lane = put(room.shop, "a1");
        room.outbox.put(new Letter(lane, "more of it", "{}", "a2"));
        Lane gone = put(other, "b");
        List<Lane> left = new ArrayList<>(List.of(gone));
        room.keyed.answers(
                departure -> {
                    while (!left.isEmpty()) {
                        runs(left.remove(0));
                        room.pass(Gates.LOOK.plusSeconds(1));
                    }
                    return room.keyed.takes(departure);
                });

        Optional<Duration> pause = node.run(lane.instance());

        assertThat(pause).isEmpty();
        assertThat(room.keyed.arrivals()).containsExactly("a1", "a2");
    }

    @Test
    void who_was_called_and_has_not_come_keeps_nobody_else_from_being_called() {
        room.keyed.isLimitedTo(1, 1);
        Lane second = put(other, "b");
        Lane third = put(other, "c");
        eachCallMeets(second, third);
        runs(put(room.shop, "a"));
        room.jobs.allDone();

        runs(put(room.shop, "d"));

        assertThat(room.ordered()).endsWith(third.instance());
    }

    @Test
    void without_a_limit_all_go_at_once() {
        eachCallMeets(put(room.shop, "b"), put(room.shop, "c"), put(room.shop, "d"));

        runs(put(room.shop, "a"));

        assertThat(room.keyed.arrivals()).containsExactly("d", "c", "b", "a");
    }

    /** While a call is under way, the next of these lanes is run; the innermost runs all that is left. */
    private void eachCallMeets(Lane... lanes) {
        List<Lane> left = new ArrayList<>(List.of(lanes));
        room.keyed.answers(
                departure -> {
                    while (!left.isEmpty()) {
                        runs(left.remove(0));
                    }
                    return room.keyed.takes(departure);
                });
    }

    private void runs(Lane lane) {
        Optional<Duration> pause = node.run(lane.instance());
        pause.ifPresent(wait -> pauses.add(pause));
    }

    private Lane put(ShopId shop, String key) {
        Lane lane = new Lane(shop, FarSide.KEYED, "lane of " + key);
        room.outbox.put(new Letter(lane, "a word about " + key, "{}", key));
        return lane;
    }

    private Departure.State state(String key) {
        return room.departures.held(room.shop, FarSide.KEYED, key).orElseThrow().state();
    }
}
