package dev.stripechat.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection beside the pool, for looks that must neither wait long nor take a place from anybody. It is opened when
 * first asked and given up when a question fails. Not for truth: what is written here is in no transaction of ours.
 */
public final class Sideline implements AutoCloseable {

    /** The longest that a question may take. */
    public static final int SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Sideline.class);

    private final ConfiguredDataSource source;
    private Optional<Connection> connection = Optional.empty();

    /** Nothing is opened yet. */
    public Sideline() {
        this.source = new ConfiguredDataSource();
        source.setApplicationName("stripe-chat-look");
        source.setConnectTimeout(SECONDS);
        source.setSocketTimeout(SECONDS);
        source.setLoginTimeout(SECONDS);
    }

    /** Asks, on a new connection if the last question failed. */
    public synchronized <T> T ask(Question<T> question) throws SQLException {
        if (connection.isEmpty()) {
            connection = Optional.of(source.getConnection());
        }
        try {
            return question.over(connection.get());
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public synchronized void close() {
        Optional<Connection> old = connection;
        connection = Optional.empty();
        old.ifPresent(Sideline::end);
    }

    /** Without a word to the other side, which may not listen any more. */
    private static void end(Connection old) {
        try {
            old.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("a connection was gone already: {}", gone.toString());
        }
    }

    /** What is asked. */
    @FunctionalInterface
    public interface Question<T> {

        /** Reads the answer. */
        T over(Connection connection) throws SQLException;
    }
}
