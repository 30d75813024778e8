package dev.stripechat.runtime;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does things again and again, each on a thread of its own: the container has one thread for all timers, and who waits
 * there for the database would stop the heartbeats.
 */
@ApplicationScoped
public class Timers {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final Queue<ScheduledExecutorService> threads = new ConcurrentLinkedQueue<>();

    /** From now on it is done again, that long after the last time. What fails once is tried again. */
    public void every(Duration pause, Runnable work) throws NamingException {
        ManagedThreadFactory factory =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(factory);
        threads.add(thread);
        thread.scheduleWithFixedDelay(
                () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("what is done again and again has failed this time", failed);
        }
    }

    @PreDestroy
    void stop() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }
}
