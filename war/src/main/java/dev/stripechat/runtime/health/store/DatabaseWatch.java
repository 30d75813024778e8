package dev.stripechat.runtime.health.store;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.database.ConfiguredDataSource;
import dev.stripechat.runtime.database.Sideline;
import dev.stripechat.runtime.health.DatabaseState;
import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Looks at the database and at the pool once a second, on threads of its own. Who asks for the health reads what was
 * found, so that no number of askers costs a connection, and none of them waits.
 */
@ApplicationScoped
class DatabaseWatch implements DatabaseState, Levels {

    private static final int SECONDS = 1;

    private final Looked database = new Looked();
    private final Looked pool = new Looked();
    private final Sideline line = new Sideline();
    private ScheduledExecutorService threads;

    void start(
            @Observes @Priority(StartOrder.WATCH) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        ManagedThreadFactory factory =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        threads = Executors.newScheduledThreadPool(2, factory);
        threads.scheduleWithFixedDelay(this::lookAtDatabase, 0, SECONDS, TimeUnit.SECONDS);
        threads.scheduleWithFixedDelay(this::lookAtPool, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void lookAtDatabase() {
        database.look(
                () ->
                        line.ask(
                                connection -> {
                                    try (var statement = connection.createStatement()) {
                                        return statement.execute("select 1");
                                    }
                                }));
    }

    /** Takes a connection as everybody does, and gives it back; not without a database, as Payara logs each failure. */
    private void lookAtPool() {
        pool.look(() -> fault().isPresent() || taken());
    }

    private static boolean taken() throws NamingException, SQLException {
        DataSource source = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
        source.getConnection().close();
        return true;
    }

    @Override
    public Optional<String> fault() {
        return database.fault(Duration.ofSeconds(SECONDS + 2 * Sideline.SECONDS));
    }

    @Override
    public Optional<String> poolFault() {
        return fault().isPresent()
                ? Optional.empty()
                : pool.fault(Duration.ofSeconds(5))
                        .map(any -> "gives no connection: all of them are in use, or dead");
    }

    @Override
    public Duration goodFor() {
        return database.goodFor();
    }

    @Override
    public List<Level> levels() {
        return List.of(
                Level.of(
                        "stripechat_pool_wait_seconds",
                        "How long the last look (one a second) waited for a connection of the pool",
                        pool::seconds),
                Level.of(
                        "stripechat_database_answer_seconds",
                        "How long the last look (one a second) waited for the database",
                        database::seconds));
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
        line.close();
    }
}
