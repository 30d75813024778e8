package dev.stripechat.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(1_000_000_007L);
    private final SharedClock clock = new SharedClock(NOON, nanos::get);

    @Test
    void it_goes_on_by_what_has_elapsed() {
        pass(Duration.ofSeconds(90));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void it_counts_milliseconds() {
        pass(Duration.ofNanos(1_999_999));

        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void a_machine_that_is_ten_minutes_late_is_set_forward() {
        set(NOON.plus(Duration.ofMinutes(10)));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_clock_that_nobody_has_read_yet_is_set_back_at_once() {
        set(NOON.minus(Duration.ofMinutes(10)));

        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));
    }

    @Test
    void it_never_goes_back_but_stands_still_until_the_database_has_caught_up() {
        Instant read = clock.instant();
        set(NOON.minusSeconds(3));

        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(read);

        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void of_three_answers_the_middle_one_counts() {
        List<DatabaseTime.Reading> readings = new ArrayList<>();
        for (long seconds : List.of(40L, 7L, 9L)) {
            readings.add(new DatabaseTime.Reading(NOON.plusSeconds(seconds), nanos.get()));
        }

        new ClockSetting(times -> readings).set(clock);

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void while_the_database_does_not_answer_the_clock_goes_on() {
        ClockSetting setting =
                new ClockSetting(
                        times -> {
                            throw new IllegalStateException("no answer");
                        });

        setting.set(clock);
        pass(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    private void set(Instant time) {
        clock.set(time, nanos.get());
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
