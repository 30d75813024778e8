package dev.stripechat.runtime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Test
    void each_failure_doubles_the_wait_up_to_the_limit() {
        assertThat(backoff.after(1, 100)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.after(2, 100)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(9, 100)).isEqualTo(Duration.ofSeconds(256));
        assertThat(backoff.after(10, 100)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(1_000_000, 100)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void chance_makes_it_a_fifth_shorter_or_longer() {
        assertThat(backoff.after(1, 80)).isEqualTo(Duration.ofMillis(800));
        assertThat(backoff.after(1, 120)).isEqualTo(Duration.ofMillis(1200));
        for (int i = 0; i < 1_000; i++) {
            assertThat(backoff.after(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        }
    }
}
