package dev.stripechat.runtime.cluster;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets everybody look at the database every three seconds. */
@ApplicationScoped
public class LookingAround {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAround.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final List<Lookout> lookouts;

    protected LookingAround() {
        this.lookouts = List.of();
    }

    @Inject
    public LookingAround(Instance<Lookout> lookouts) {
        this.lookouts = lookouts.stream().toList();
    }

    void start(
            @Observes @Priority(StartOrder.OTHER_NODES) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        timers.every(PAUSE, this::look);
    }

    /** All look, whatever happens to one of them. */
    protected void look() {
        for (Lookout lookout : lookouts) {
            try {
                lookout.look();
            } catch (RuntimeException e) {
                LOG.warn("a look at the database failed: {}", e.toString());
            }
        }
    }
}
