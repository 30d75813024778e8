package dev.stripechat.contracts;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Does several things at the same time, on threads of the container: none begins before all are there. */
public final class AtOnce {

    private static final int PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** What each of them came to, in the order of the deeds. */
    public static <T> List<T> all(List<Callable<T>> deeds) {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> deed : deeds) {
            running.add(
                    threads()
                            .submit(
                                    () -> {
                                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                                        return deed.call();
                                    }));
        }
        return running.stream().map(AtOnce::result).toList();
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ManagedExecutorService threads() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
