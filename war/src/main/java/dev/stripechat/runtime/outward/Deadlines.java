package dev.stripechat.runtime.outward;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections that take too long in all, whatever they are busy with: who sends a byte now and then passes every limit
 * for a single read, and holds our thread for hours.
 */
@ApplicationScoped
public class Deadlines {

    /** So long one call takes at most: the way there, TLS, and all that is said. */
    static final Duration CALL = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final Duration most;
    private final ScheduledThreadPoolExecutor timer;

    /** On a thread of the container. */
    @Inject
    public Deadlines() throws NamingException {
        this(CALL, InitialContext.doLookup("java:comp/DefaultManagedThreadFactory"));
    }

    /** After another time. */
    public Deadlines(Duration most, ThreadFactory threads) {
        this.most = most;
        this.timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** A call with its end in sight; it is closed when the call is over. */
    public static final class Watch implements AutoCloseable {

        private final Closeable connection;
        private volatile boolean late;
        private volatile Future<?> alarm;

        private Watch(Closeable connection) {
            this.connection = connection;
        }

        private void rings() {
            late = true;
            try {
                connection.close();
            } catch (IOException gone) {
                LOG.debug("it has ended by itself", gone);
            }
        }

        /** Whether the call was ended by us. */
        public boolean isLate() {
            return late;
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }

    /** From now on; then the connection is closed from another thread, which ends every read and write on it. */
    public Watch over(Closeable connection) {
        Watch watch = new Watch(connection);
        watch.alarm = timer.schedule(watch::rings, most.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
