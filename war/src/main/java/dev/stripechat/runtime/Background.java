package dev.stripechat.runtime;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Does something on another thread: where the caller may not wait, or has no transaction to read in. A few threads, and
 * whatever is more waits: the executor of the container has no queue and refuses, when two hundred are busy, what nobody
 * would ask for again.
 */
@ApplicationScoped
public class Background implements Executor {

    private static final int THREADS = 8;

    private volatile ExecutorService threads;

    /** A thread has the context of who makes it for as long as it lives: they are made here, not by the first to come. */
    void start(
            @Observes @Priority(StartOrder.THREADS) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        ManagedThreadFactory factory =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        ThreadPoolExecutor fresh =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        factory);
        fresh.prestartAllCoreThreads();
        threads = fresh;
    }

    /**
     * Does it soon.
     *
     * @throws RejectedExecutionException before the application has started and when it stops
     */
    @Override
    public void execute(Runnable task) {
        if (threads == null) {
            throw new RejectedExecutionException("the application has not started");
        }
        threads.execute(task);
    }

    @PreDestroy
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
