package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing leaves for a shop that stands still, and nothing of it is lost. */
class EmbargoTest {

    private final PostRoom room = new PostRoom();

    @Test
    void nothing_leaves_while_a_shop_stands_still_and_that_is_no_failure() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.embargo.begins(room.shop);

        room.runs(room.keyed, "chat-1");

        assertThat(room.keyed.arrivals()).isEmpty();
        assertThat(put.state()).isEqualTo(State.WAITING);
        assertThat(put.isPostponed()).isTrue();
        assertThat(put.cause()).isEqualTo(Standstill.WHY.toString());
    }

    @Test
    void what_has_waited_leaves_when_the_shop_is_woken() {
        room.has(room.keyed, "chat-1", "a");
        room.has(room.plain, "chat-2", "b");
        room.embargo.begins(room.shop);
        room.runs(room.keyed, "chat-1");
        room.runs(room.plain, "chat-2");

        room.embargo.ends(room.shop);
        room.outbox.wake(room.shop);
        room.runs(room.keyed, "chat-1");
        room.runs(room.plain, "chat-2");

        assertThat(room.keyed.arrivals()).containsExactly("a");
        assertThat(room.plain.arrivals()).containsExactly("b");
    }

    @Test
    void what_has_waited_for_a_month_is_passed_over_in_silence() {
        Departure put = room.has(room.keyed, "chat-1", "a");
        room.embargo.begins(room.shop);
        room.runs(room.keyed, "chat-1");

        room.pass(Progress.LONGEST_WAIT.plus(Duration.ofSeconds(1)));
        room.runs(room.keyed, "chat-1");

        assertThat(put.state()).isEqualTo(State.SKIPPED);
        assertThat(room.keyed.arrivals()).isEmpty();
    }
}
