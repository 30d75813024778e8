package dev.stripechat.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Only a database that is not there is "later"; everything else stays a failure of ours. */
class DatabaseAwayTest {

    @Test
    void nobody_listens_there() throws IOException {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:" + closedPort() + "/chat");

        SQLException refused =
                catchThrowableOfType(PSQLException.class, () -> nowhere.getConnection("a", "b"));

        assertThat(DatabaseAway.isBehind(refused)).isTrue();
        assertThat(DatabaseAway.isBehind(new PersistenceException(refused))).isTrue();
    }

    @Test
    void the_pool_gives_no_connection() {
        Exception pool =
                new ResourceAllocationException(
                        "In-use connections equal max-pool-size and expired max-wait-time.");
        SQLException told = new SQLException("Error in allocating a connection.", pool);

        assertThat(DatabaseAway.isBehind(new PersistenceException(told))).isTrue();
        assertThat(DatabaseAway.isBehind(new SQLTransientConnectionException("busy"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03", "53300"
            })
    void the_connection_in_use_broke(String state) {
        SQLException broke = new SQLException("An I/O error occurred.", state, new IOException());

        assertThat(DatabaseAway.isBehind(rolledBack(broke))).isTrue();
    }

    @Test
    void the_commit_was_not_answered() {
        XAException unanswered =
                new XAException("jakarta.resource.spi.LocalTransactionException: closed");
        unanswered.errorCode = XAException.XAER_RMERR;
        SystemException failed = new SystemException();
        failed.initCause(unanswered);

        assertThat(DatabaseAway.isBehind(new TransactionalException("commit", failed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23505", "23502", "42P01", "42601", "40001", "40P01", "57014", "22001", "53100",
                "XX000", "28P01", "0A000", "5"
            })
    void what_the_database_answers_is_ours_to_mend(String state) {
        assertThat(DatabaseAway.isBehind(rolledBack(new SQLException("no", state)))).isFalse();
    }

    @Test
    void other_failures_are_ours() {
        assertThat(DatabaseAway.isBehind(new IllegalStateException())).isFalse();
        assertThat(DatabaseAway.isBehind(new NullPointerException())).isFalse();
        assertThat(DatabaseAway.isBehind(new SQLException("without a state"))).isFalse();
        assertThat(DatabaseAway.isBehind(new OptimisticLockException("stale"))).isFalse();
        assertThat(DatabaseAway.isBehind(new RollbackException("by a rule of ours"))).isFalse();
        assertThat(DatabaseAway.isBehind(new XAException(XAException.XA_RBROLLBACK))).isFalse();
        assertThat(DatabaseAway.isBehind(new PSQLException("syntax", PSQLState.SYNTAX_ERROR)))
                .isFalse();
    }

    @Test
    void another_server_that_is_away_is_not_the_database() {
        assertThat(DatabaseAway.isBehind(new ConnectException("Connection refused"))).isFalse();
        assertThat(DatabaseAway.isBehind(new RuntimeException(new TimeoutException()))).isFalse();
        assertThat(DatabaseAway.isBehind(Refusal.unavailable("stripe_unavailable", "Later.")))
                .isFalse();
    }

    /** As a verb's transaction tells it: the flush before the commit failed. */
    private static Exception rolledBack(SQLException cause) {
        RollbackException rolledBack = new RollbackException("Transaction marked for rollback.");
        rolledBack.initCause(new PersistenceException("Exception [EclipseLink-4002]", cause));
        return new TransactionalException("Managed bean with Transactional failed", rolledBack);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }
}
