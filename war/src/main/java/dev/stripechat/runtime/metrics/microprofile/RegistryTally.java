package dev.stripechat.runtime.metrics.microprofile;

import dev.stripechat.runtime.metrics.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counters by name and outcome; asked of the registry once each. */
@ApplicationScoped
class RegistryTally implements Tally {

    private final Optional<MetricRegistry> registry;
    private final Map<String, Map<String, Counter>> counters = new ConcurrentHashMap<>();

    protected RegistryTally() {
        this.registry = Optional.empty();
    }

    @Inject
    RegistryTally(MetricRegistry registry) {
        this.registry = Optional.of(registry);
    }

    @Override
    public void count(String what, String outcome) {
        counters.computeIfAbsent(what, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, first -> counter(what, outcome))
                .inc();
    }

    private Counter counter(String what, String outcome) {
        Metadata metadata =
                Metadata.builder()
                        .withName("stripechat_" + what)
                        .withDescription("How many " + what.replace('_', ' ') + ", by outcome")
                        .build();
        return registry.orElseThrow().counter(metadata, new Tag("outcome", outcome));
    }
}
