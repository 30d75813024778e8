package dev.stripechat.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a silent engine of the jobs means "no shoppers, please", and when "restart me". */
class JobsHealthTest {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration SHORT = Duration.ofSeconds(20);

    @Test
    void half_a_minute_without_a_look_is_not_ready() {
        assertThat(JobsReady.fault(SHORT)).isEmpty();
        assertThat(JobsReady.fault(Duration.ofSeconds(31)))
                .contains("nobody has looked for work for 31 seconds");
    }

    @Test
    void a_restart_is_asked_for_only_where_it_helps() {
        assertThat(JobsAlive.fault(LONG, LONG)).isPresent();
        assertThat(JobsAlive.fault(LONG, SHORT)).isEmpty();
        assertThat(JobsAlive.fault(LONG, Duration.ZERO)).isEmpty();
        assertThat(JobsAlive.fault(SHORT, LONG)).isEmpty();
    }
}
