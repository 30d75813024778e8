package dev.stripechat.runtime.health.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every way in which a database is not there is told in words, without its address. */
class DatabaseFaultTest {

    @Test
    void a_silent_database_is_too_slow() {
        SQLException silent =
                new SQLException("I/O at 10.0.0.7", "08006", new SocketTimeoutException("Read"));

        assertThat(DatabaseFault.of(silent)).isEqualTo("is too slow: no answer within 2 seconds");
    }

    @Test
    void other_faults_are_told_by_their_state() {
        assertThat(fault("08001")).isEqualTo("refuses connections or cannot be reached");
        assertThat(fault("53300")).contains("max_connections");
        assertThat(fault("57P03")).isEqualTo("is starting or shutting down");
        assertThat(fault("28P01")).isEqualTo("refuses our password");
        assertThat(fault("XX000")).isEqualTo("fails with SQL state XX000");
    }

    @Test
    void a_look_that_fails_is_followed_by_one_that_does_not() {
        Looked looked = new Looked();
        assertThat(looked.fault(Duration.ofMinutes(1))).isPresent();

        looked.look(
                () -> {
                    throw new IOException("somewhere");
                });
        assertThat(looked.fault(Duration.ofMinutes(1))).contains("cannot be asked (IOException)");
        looked.look(() -> true);

        assertThat(looked.fault(Duration.ofMinutes(1))).isEmpty();
        assertThat(looked.fault(Duration.ofNanos(1)))
                .contains("is too slow: no answer within 2 seconds");
    }

    private static String fault(String state) {
        return DatabaseFault.of(new SQLException("refused at 10.0.0.7", state));
    }
}
