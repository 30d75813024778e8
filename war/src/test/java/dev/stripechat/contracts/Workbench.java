package dev.stripechat.contracts;

import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A job whose work the test writes down: what each instance does at its first run, its second, and so on. */
@ApplicationScoped
public class Workbench implements Job {

    static final String NAME = "workbench";

    private final Map<String, IntFunction<Optional<Duration>>> work = new ConcurrentHashMap<>();
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final Collection<Integer> statuses = new ConcurrentLinkedQueue<>();

    void does(String instance, IntFunction<Optional<Duration>> what) {
        work.put(instance, what);
    }

    int runs(String instance) {
        return runs.getOrDefault(instance, 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        int run = runs.merge(instance, 1, Integer::sum);
        return work.getOrDefault(instance, any -> Optional.empty()).apply(run);
    }

    /** Nothing is. Where it was asked is noted: within a transaction or without. */
    @Override
    public Collection<String> unfinished(int most) {
        statuses.add(status());
        return List.of();
    }

    /** The status of the transaction at each look of the sweep. */
    List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    private static int status() {
        try {
            TransactionSynchronizationRegistry registry =
                    InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionStatus();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
