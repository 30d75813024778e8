package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a departure whose node died, or was taken for dead, while it was sent. */
class DeadNodeTest {

    private final PostRoom room = new PostRoom();

    @Test
    void what_a_dead_node_was_sending_is_not_touched_before_its_call_must_be_over() {
        Departure put = left(room.plain);

        Optional<Duration> pause = room.runs(room.plain, "chat-1");

        assertThat(pause).contains(Duration.ofMinutes(2));
        assertThat(put.state()).isEqualTo(State.SENDING);
    }

    @Test
    void what_a_dead_node_was_sending_is_uncertain_without_keys() {
        Departure put = left(room.plain);
        room.pass(Duration.ofMinutes(2));
        assertThat(room.node().unfinished(10)).containsExactly(put.lane().instance());

        room.runs(room.plain, "chat-1");

        assertThat(put.state()).isEqualTo(State.UNCERTAIN);
        assertThat(put.cause()).startsWith("node_died: ");
        assertThat(room.plain.arrivals()).isEmpty();
    }

    @Test
    void what_a_dead_node_was_sending_is_sent_again_with_keys() {
        Departure put = left(room.keyed);
        room.pass(Duration.ofMinutes(2));

        room.pass(room.runs(room.keyed, "chat-1").orElseThrow());
        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SENT);
        assertThat(put.attempts()).isEqualTo(2);
    }

    @Test
    void an_answer_that_comes_after_its_node_was_taken_for_dead_is_evidence() {
        Departure put = room.has(room.plain, "chat-1", "a");
        room.has(room.plain, "chat-1", "b");
        room.plain.answers(
                departure -> {
                    room.pass(Duration.ofMinutes(3));
                    room.plain.takesAgain();
                    room.runs(room.plain, "chat-1");
                    assertThat(put.state()).isEqualTo(State.UNCERTAIN);
                    return room.plain.takes(departure);
                });

        room.runs(room.plain, "chat-1");

        assertThat(put.state()).isEqualTo(State.SENT);
        assertThat(room.plain.arrivals()).containsExactly("a");
        assertThat(room.node().unfinished(10)).containsExactly(put.lane().instance());
    }

    @Test
    void a_failure_that_is_told_after_its_node_was_taken_for_dead_proves_nothing() {
        Departure put = room.has(room.plain, "chat-1", "a");
        room.plain.answers(
                departure -> {
                    room.pass(Duration.ofMinutes(3));
                    room.runs(room.plain, "chat-1");
                    return Result.later("failing", "It fails.", Optional.empty());
                });

        room.runs(room.plain, "chat-1");

        assertThat(put.state()).isEqualTo(State.UNCERTAIN);
    }

    /** A node has begun to send it, and is gone. */
    private Departure left(FarSide to) {
        Departure put = room.has(to, "chat-1", "a");
        new Dispatch(room.departures, room.embargo, room.jobs, room.clock)
                .next(put.lane(), to, "a node that dies");
        return put;
    }
}
