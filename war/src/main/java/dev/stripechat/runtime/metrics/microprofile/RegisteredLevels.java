package dev.stripechat.runtime.metrics.microprofile;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Registers every level at the start. */
@Dependent
class RegisteredLevels {

    private final MetricRegistry registry;
    private final Instance<Levels> all;

    @Inject
    RegisteredLevels(MetricRegistry registry, Instance<Levels> all) {
        this.registry = registry;
        this.all = all;
    }

    void register(
            @Observes @Priority(StartOrder.WATCH) @Initialized(ApplicationScoped.class)
                    Object started) {
        all.forEach(levels -> levels.levels().forEach(this::register));
    }

    private void register(Level level) {
        Metadata metadata =
                Metadata.builder().withName(level.name()).withDescription(level.meaning()).build();
        Tag[] tags =
                level.labels().entrySet().stream()
                        .map(label -> new Tag(label.getKey(), label.getValue()))
                        .toArray(Tag[]::new);
        registry.gauge(metadata, () -> level.now().getAsDouble(), tags);
    }
}
