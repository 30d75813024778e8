package dev.stripechat.runtime.clock;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.naming.NamingException;

/** Hands out the one clock of all nodes, and sets it at the start and every half minute. */
@ApplicationScoped
class OneClock {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SharedClock clock;
    private final ClockSetting setting;

    protected OneClock() {
        this(new MachineClock(), times -> List.of());
    }

    @Inject
    OneClock(MachineClock machine, DatabaseTime database) {
        this.clock = new SharedClock(machine.now(), System::nanoTime);
        this.setting = new ClockSetting(database);
    }

    @Produces
    Clock clock() {
        return clock;
    }

    void start(
            @Observes @Priority(StartOrder.CLOCK) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        setting.set(clock);
        timers.every(PAUSE, () -> setting.set(clock));
    }
}
