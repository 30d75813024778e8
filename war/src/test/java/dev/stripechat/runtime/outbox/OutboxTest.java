package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people, events and evidence do to a departure. */
class OutboxTest {

    private final PostRoom room = new PostRoom();

    @Test
    void a_person_has_a_dead_one_sent_again_with_all_its_patience() {
        Departure dead = dead("a");
        room.pass(Duration.ofDays(3));
        room.keyed.fails();

        assertThat(room.outbox.again(room.shop, dead.id())).contains(true);
        assertThat(room.ordered()).containsExactly(dead.lane().instance());
        room.pass(room.runs(room.keyed, "chat-1").orElseThrow());
        room.keyed.takesAgain();
        room.runs(room.keyed, "chat-1");

        assertThat(dead.state()).isEqualTo(State.SENT);
        assertThat(room.keyed.arrivals()).containsExactly("a");
    }

    @Test
    void a_person_passes_a_dead_one_over_and_the_lane_goes_on() {
        Departure dead = dead("a");
        room.has(room.keyed, "chat-1", "b");
        room.keyed.takesAgain();
        room.jobs.allDone();

        assertThat(room.outbox.skip(room.shop, dead.id())).contains(true);
        assertThat(room.ordered()).containsExactly(dead.lane().instance());
        room.runs(room.keyed, "chat-1");

        assertThat(dead.state()).isEqualTo(State.SKIPPED);
        assertThat(room.keyed.arrivals()).containsExactly("b");
    }

    @Test
    void what_is_not_wanted_any_more_is_dropped_be_it_stuck_or_waiting() {
        Departure dead = dead("a");
        Departure waiting = room.has(room.keyed, "chat-1", "b");
        Departure other = room.has(room.keyed, "chat-2", "c");
        room.keyed.takesAgain();

        room.outbox.drop(dead.lane(), new Cause("gone", "It is gone."));
        room.runs(room.keyed, "chat-1");

        assertThat(List.of(dead.state(), waiting.state(), other.state()))
                .containsExactly(State.SKIPPED, State.SKIPPED, State.WAITING);
        assertThat(waiting.cause()).isEqualTo("gone: It is gone.");
        assertThat(room.keyed.arrivals()).isEmpty();
    }

    @Test
    void a_person_decides_about_an_uncertain_one() {
        Departure uncertain = uncertain("a");
        room.plain.takesAgain();

        room.outbox.again(room.shop, uncertain.id());
        room.runs(room.plain, "chat-1");

        assertThat(uncertain.state()).isEqualTo(State.SENT);
        assertThat(room.plain.arrivals()).containsExactly("a", "a");
    }

    @Test
    void what_goes_on_by_itself_is_left_to_itself() {
        Departure waiting = room.has(room.keyed, "chat-1", "a");
        room.jobs.allDone();

        assertThat(room.outbox.again(room.shop, waiting.id())).contains(false);
        assertThat(room.outbox.skip(room.shop, waiting.id())).contains(false);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        room.runs(room.keyed, "chat-1");
        assertThat(room.outbox.again(room.shop, waiting.id())).contains(false);

        assertThat(waiting.state()).isEqualTo(State.SENT);
        assertThat(room.ordered()).isEmpty();
    }

    @Test
    void another_shop_finds_nothing_to_decide_about() {
        Departure dead = dead("a");

        assertThat(room.outbox.again(Some.shop(), dead.id())).isEmpty();
        assertThat(room.outbox.skip(Some.shop(), dead.id())).isEmpty();
        assertThat(room.outbox.skip(room.shop, PostRoom.unknown())).isEmpty();

        assertThat(dead.state()).isEqualTo(State.DEAD);
    }

    @Test
    void evidence_settles_an_uncertain_one_and_the_lane_goes_on() {
        Departure uncertain = uncertain("a");
        room.has(room.plain, "chat-1", "b");
        room.plain.takesAgain();
        room.jobs.allDone();

        room.outbox.arrived(room.shop, FarSide.PLAIN, "a");
        assertThat(room.ordered()).containsExactly(uncertain.lane().instance());
        room.runs(room.plain, "chat-1");

        assertThat(uncertain.state()).isEqualTo(State.SENT);
        assertThat(room.plain.arrivals()).containsExactly("a", "b");
    }

    @Test
    void what_would_do_harm_now_is_looked_at_after_an_hour_and_then_after_twice_the_time() {
        Departure put = notNow();

        Duration first = room.runs(room.keyed, "chat-1").orElseThrow();
        room.pass(first);
        Duration second = room.runs(room.keyed, "chat-1").orElseThrow();
        room.pass(second);
        Duration third = room.runs(room.keyed, "chat-1").orElseThrow();

        assertThat(first).isEqualTo(Duration.ofHours(1));
        assertThat(second).isEqualTo(Duration.ofHours(1));
        assertThat(third).isEqualTo(Duration.ofHours(2));
        assertThat(put.isPostponed()).isTrue();
        assertThat(put.state()).isEqualTo(State.WAITING);
    }

    @Test
    void what_would_do_harm_for_a_month_is_given_up_in_silence() {
        Departure put = notNow();
        room.runs(room.keyed, "chat-1");
        room.pass(Duration.ofDays(31));

        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void what_waits_is_woken_and_tried_at_once() {
        Departure put = notNow();
        room.runs(room.keyed, "chat-1");
        room.jobs.allDone();
        room.keyed.takesAgain();

        room.outbox.wake(room.shop, FarSide.KEYED, "a");
        assertThat(room.ordered()).containsExactly(put.lane().instance());
        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SENT);
    }

    @Test
    void a_call_to_wake_that_comes_during_the_attempt_is_not_lost() {
        room.has(room.keyed, "chat-1", "a");
        room.keyed.answers(
                departure -> {
                    room.outbox.wake(room.shop, FarSide.KEYED, "a");
                    room.keyed.takesAgain();
                    return Result.notNow("in_flight", "Not now.");
                });

        room.runs(room.keyed, "chat-1");

        assertThat(room.keyed.arrivals()).containsExactly("a");
    }

    @Test
    void what_is_over_is_not_woken() {
        room.has(room.keyed, "chat-1", "a");
        room.runs(room.keyed, "chat-1");
        room.jobs.allDone();

        room.outbox.wake(room.shop, FarSide.KEYED, "a");
        room.outbox.wake(room.shop, FarSide.KEYED, "unknown");

        assertThat(room.ordered()).isEmpty();
    }

    private Departure notNow() {
        room.keyed.answers(Result.notNow("in_flight", "Not now."));
        return room.has(room.keyed, "chat-1", "a");
    }

    private Departure dead(String key) {
        Departure put = room.has(room.keyed, "chat-1", key);
        room.keyed.answers(Result.refused("refused", "It does not want it."));
        room.runs(room.keyed, "chat-1");
        room.jobs.allDone();
        return put;
    }

    private Departure uncertain(String key) {
        Departure put = room.has(room.plain, "chat-1", key);
        room.plain.losesItsAnswer();
        room.runs(room.plain, "chat-1");
        room.jobs.allDone();
        return put;
    }
}
