package dev.stripechat.runtime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.MovableClock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TidyUpTest {

    private final MovableClock clock = MovableClock.atNoon();
    private final Attic full = new Attic(2 * TidyUp.STEP + 1, TidyUp.STEP, false);
    private final Attic locked = new Attic(1, TidyUp.STEP, true);
    private final Attic other = new Attic(7, 3, false);
    private final TidyUp job = new TidyUp(Stream.of(full, locked, other), clock);

    @Test
    void each_room_throws_away_step_by_step_until_nothing_old_is_left() {
        job.run(TidyUp.ALL);

        assertThat(full.left).isZero();
        assertThat(full.steps).isEqualTo(3);
        assertThat(full.lastTime).isEqualTo(clock.instant());
    }

    @Test
    void a_room_may_take_smaller_steps() {
        job.run(TidyUp.ALL);

        assertThat(other.left).isZero();
        assertThat(other.steps).isEqualTo(3);
    }

    @Test
    void a_room_that_fails_keeps_no_other_from_it() {
        job.run(TidyUp.ALL);

        assertThat(locked.left).isOne();
        assertThat(other.left).isZero();
    }

    @Test
    void it_comes_back_by_itself_and_is_missed_when_nobody_ordered_it() {
        assertThat(job.run(TidyUp.ALL)).contains(TidyUp.PAUSE);
        assertThat(job.unfinished(200)).containsExactly(TidyUp.ALL);
    }

    /** So many old things. */
    private static final class Attic implements Housekeeping {

        private final boolean fails;
        private final int step;
        private int left;
        private int steps;
        private Instant lastTime = Instant.EPOCH;

        Attic(int old, int step, boolean fails) {
            this.left = old;
            this.step = step;
            this.fails = fails;
        }

        @Override
        public String what() {
            return "chests";
        }

        @Override
        public int step() {
            return step;
        }

        @Override
        public int tidy(Instant now, int most) {
            if (fails) {
                throw new IllegalStateException("planned");
            }
            steps++;
            lastTime = now;
            int gone = Math.min(left, most);
            left -= gone;
            return gone;
        }
    }
}
