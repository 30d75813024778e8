package dev.stripechat.answer.model;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * So many calls of model services at once on a node, and no more: a service that hangs holds these threads and nobody else's. Who
 * asks waits elsewhere, and goes on when it takes too long.
 */
@ApplicationScoped
class ModelThreads {

    private static final int MOST = 16;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    /** On threads of the container. */
    @Inject
    ModelThreads() throws NamingException {
        this(InitialContext.doLookup("java:comp/DefaultManagedThreadFactory"), MOST);
    }

    ModelThreads(ThreadFactory factory, int most) {
        this.threads =
                new ThreadPoolExecutor(
                        0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /**
     * Begins it.
     *
     * @throws RejectedExecutionException when so many are under way already
     */
    <T> Future<T> begin(Callable<T> call) {
        return threads.submit(call);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
