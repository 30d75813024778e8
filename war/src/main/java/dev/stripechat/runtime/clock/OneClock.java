package dev.stripechat.runtime.clock;

import dev.stripechat.runtime.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Hands out the one clock of all nodes, and sets it at the start and every half minute. */
@ApplicationScoped
class OneClock {

    private static final long SECONDS = 30;

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
                    Object started)
            throws NamingException {
        setting.set(clock);
        ManagedScheduledExecutorService housekeeping =
                InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        housekeeping.scheduleWithFixedDelay(
                () -> setting.set(clock), SECONDS, SECONDS, TimeUnit.SECONDS);
    }
}
