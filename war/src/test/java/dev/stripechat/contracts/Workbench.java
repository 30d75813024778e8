package dev.stripechat.contracts;

import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A job whose work the test writes down: what each instance does at its first run, its second, and so on. */
@ApplicationScoped
public class Workbench implements Job {

    static final String NAME = "workbench";

    private final Map<String, IntFunction<Optional<Duration>>> work = new ConcurrentHashMap<>();
    private final Map<String, Integer> runs = new ConcurrentHashMap<>();

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

    @Override
    public Collection<String> unfinished(int most) {
        return List.of();
    }
}
