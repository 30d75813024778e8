package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendDeparturesTest {

    private final PostRoom room = new PostRoom();

    @Test
    void what_was_put_is_ordered_and_sent_once() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        assertThat(room.ordered()).containsExactly(room.shop + "/keyed/chat-1");

        Optional<Duration> pause = room.runs(room.keyed, "chat-1");
        room.runs(room.keyed, "chat-1");

        assertThat(pause).isEmpty();
        assertThat(room.keyed.arrivals()).containsExactly("a");
        assertThat(put.state()).isEqualTo(State.SENT);
        assertThat(put.settledAt()).contains(room.clock.instant());
        assertThat(put.attempts()).isOne();
    }

    @Test
    void a_key_that_was_put_before_puts_nothing() {
        room.has(room.keyed, "chat-1", "a");
        room.jobs.allDone();

        boolean again = room.outbox.put(room.letter(room.keyed, "chat-2", "a"));

        assertThat(again).isFalse();
        assertThat(room.departures.all()).hasSize(1);
        assertThat(room.ordered()).isEmpty();
    }

    @Test
    void a_lane_is_sent_in_the_order_of_putting() {
        for (String key : new String[] {"a", "b", "c"}) {
            room.has(room.keyed, "chat-1", key);
        }

        room.runs(room.keyed, "chat-1");

        assertThat(room.keyed.arrivals()).containsExactly("a", "b", "c");
    }

    @Test
    void what_is_not_to_leave_yet_keeps_those_behind_it_waiting() {
        room.outbox.put(room.letter(room.keyed, "chat-1", "a"), Duration.ofSeconds(2));
        room.has(room.keyed, "chat-1", "b");

        Optional<Duration> pause = room.runs(room.keyed, "chat-1");

        assertThat(pause).contains(Duration.ofSeconds(2));
        assertThat(room.keyed.arrivals()).isEmpty();
    }

    @Test
    void while_it_is_carried_it_is_noted_as_being_sent() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.keyed.answers(
                departure -> {
                    assertThat(put.state()).isEqualTo(State.SENDING);
                    assertThat(put.triedAt()).contains(room.clock.instant());
                    return Result.sent();
                });

        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SENT);
    }

    @Test
    void a_failure_is_tried_again_each_time_later() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.keyed.fails();

        Duration first = room.runs(room.keyed, "chat-1").orElseThrow();
        room.pass(first);
        Duration second = room.runs(room.keyed, "chat-1").orElseThrow();

        assertThat(first).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(second).isBetween(Duration.ofMillis(3200), Duration.ofMillis(4800));
        assertThat(put.state()).isEqualTo(State.WAITING);
        assertThat(put.cause()).isEqualTo("failing: It fails.");
        assertThat(put.attempts()).isEqualTo(2);
    }

    @Test
    void a_far_side_that_asks_for_time_is_left_alone_for_it() {
        room.has(room.keyed, "chat-1", "a");
        room.keyed.isBusy(Duration.ofSeconds(90));

        Optional<Duration> pause = room.runs(room.keyed, "chat-1");
        room.keyed.takesAgain();
        room.pass(Duration.ofSeconds(89));
        room.runs(room.keyed, "chat-1");
        assertThat(room.keyed.arrivals()).isEmpty();
        room.pass(Duration.ofSeconds(1));
        room.runs(room.keyed, "chat-1");

        assertThat(pause).contains(Duration.ofSeconds(90));
        assertThat(room.keyed.arrivals()).containsExactly("a");
    }

    @Test
    void what_fails_for_a_day_is_dead_and_stops_its_lane_alone() {
        Departure dead = room.has(room.keyed, "chat-1", "a");
        Departure behind = room.has(room.keyed, "chat-1", "b");
        room.keyed.fails();
        for (Optional<Duration> pause = room.runs(room.keyed, "chat-1");
                pause.isPresent();
                pause = room.runs(room.keyed, "chat-1")) {
            room.pass(pause.get());
        }

        room.keyed.takesAgain();
        room.has(room.keyed, "chat-2", "c");
        room.runs(room.keyed, "chat-1");
        room.runs(room.keyed, "chat-2");

        assertThat(dead.state()).isEqualTo(State.DEAD);
        assertThat(dead.cause()).isEqualTo("failing: It fails.");
        assertThat(dead.nextAt()).isEmpty();
        assertThat(dead.attempts()).isLessThanOrEqualTo(Progress.MOST_FAILURES).isGreaterThan(20);
        assertThat(behind.state()).isEqualTo(State.WAITING);
        assertThat(room.keyed.arrivals()).containsExactly("c");
        assertThat(room.node().unfinished(10)).isEmpty();
    }

    @Test
    void what_is_refused_for_good_is_dead_at_once() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.keyed.answers(Result.refused("refused", "It does not want it."));

        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.DEAD);
        assertThat(put.attempts()).isOne();
    }

    @Test
    void what_is_not_needed_any_more_lets_the_next_one_go() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.has(room.keyed, "chat-1", "b");
        room.keyed.answers(
                departure ->
                        departure.letter().key().equals("a")
                                ? Result.needless("gone", "It is gone.")
                                : room.keyed.takes(departure));

        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SKIPPED);
        assertThat(room.keyed.arrivals()).containsExactly("b");
    }

    @Test
    void with_keys_an_answer_that_is_lost_is_asked_for_again() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.keyed.losesItsAnswer();
        room.pass(room.runs(room.keyed, "chat-1").orElseThrow());
        room.keyed.takesAgain();

        room.runs(room.keyed, "chat-1");

        assertThat(room.keyed.counted()).containsExactly("a");
        assertThat(put.state()).isEqualTo(State.SENT);
    }

    @Test
    void without_keys_an_answer_that_is_lost_is_left_to_a_person() {
        Departure put = room.has(room.plain, "chat-1", "a");
        room.plain.losesItsAnswer();

        Optional<Duration> pause = room.runs(room.plain, "chat-1");
        room.pass(Duration.ofDays(9));
        room.runs(room.plain, "chat-1");

        assertThat(pause).isEmpty();
        assertThat(put.state()).isEqualTo(State.UNCERTAIN);
        assertThat(put.cause()).isEqualTo("no_answer: It gave no answer.");
        assertThat(room.plain.arrivals()).containsExactly("a");
    }

    @Test
    void a_carrier_that_breaks_counts_as_one_that_got_no_answer() {
        Departure put = room.has(room.plain, "chat-1", "a");
        room.plain.answers(
                departure -> {
                    throw new IllegalStateException("with a name in it");
                });

        room.runs(room.plain, "chat-1");

        assertThat(put.state()).isEqualTo(State.UNCERTAIN);
        assertThat(put.cause()).isEqualTo("failure: It failed: IllegalStateException.");
    }

    @Test
    void a_destination_that_nobody_carries_to_is_a_failure_of_the_job() {
        Lane lane = new Lane(room.shop, "nowhere", "chat-1");
        room.outbox.put(new Letter(lane, "a word", "{}", "a"));

        assertThatThrownBy(() -> room.node().run(lane.instance()))
                .hasMessageContaining("nobody carries to nowhere");

        assertThat(room.departures.all().get(0).state()).isEqualTo(State.WAITING);
    }
}
