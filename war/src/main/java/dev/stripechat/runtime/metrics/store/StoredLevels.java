package dev.stripechat.runtime.metrics.store;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.database.Sideline;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the backlog every ten seconds on a connection of its own, however often somebody asks for the figures. */
@ApplicationScoped
class StoredLevels implements Levels {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLevels.class);
    private static final int SECONDS = 10;
    private static final double OUTDATED_SECONDS = 60;
    private static final List<String> UNSETTLED =
            List.of("waiting", "sending", "uncertain", "dead");

    private final List<String> jobs;
    private final Sideline line = new Sideline();
    private ScheduledExecutorService thread;
    private volatile Backlog backlog = new Backlog(Map.of());
    private volatile long readAt = System.nanoTime();

    protected StoredLevels() {
        this.jobs = List.of();
    }

    @Inject
    StoredLevels(Instance<Job> jobs) {
        this.jobs = jobs.stream().map(Job::name).sorted().toList();
    }

    void start(
            @Observes @Priority(StartOrder.WATCH) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        ManagedThreadFactory factory =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        thread = Executors.newSingleThreadScheduledExecutor(factory);
        thread.scheduleWithFixedDelay(this::read, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void read() {
        try {
            backlog = line.ask(Backlog::read);
            readAt = System.nanoTime();
        } catch (SQLException | RuntimeException notNow) {
            LOG.debug("the backlog cannot be read: {}", notNow.toString());
        }
    }

    @Override
    public List<Level> levels() {
        List<Level> all = new ArrayList<>();
        for (String job : jobs) {
            all.add(
                    waiting("jobs_due", "Orders of work that are due", "job " + job)
                            .with("job", job));
            all.add(
                    oldest("jobs_oldest", "Age of the oldest due order", "job " + job)
                            .with("job", job));
            all.add(
                    waiting(
                                    "jobs_failing",
                                    "Orders of work that failed last time",
                                    "failing " + job)
                            .with("job", job));
        }
        all.add(waiting("intake_waiting", "Events taken in and not handled yet", "intake"));
        all.add(oldest("intake_oldest", "Age of the oldest event not handled yet", "intake"));
        unsettled(all);
        all.add(
                Level.of(
                        "stripechat_backlog_read_seconds",
                        "How long ago the backlog was read",
                        this::age));
        return all;
    }

    private void unsettled(List<Level> all) {
        all.add(
                waiting(
                        "intake_dead",
                        "Events put aside because they failed again and again",
                        "intake dead"));
        for (String state : UNSETTLED) {
            all.add(
                    waiting("outbox_open", "What goes out and is not settled", "outbox " + state)
                            .with("state", state));
            all.add(
                    oldest("outbox_oldest", "How late the latest of them is", "outbox " + state)
                            .with("state", state));
        }
    }

    private Level waiting(String name, String meaning, String what) {
        return level("stripechat_" + name, meaning, what, Backlog.Waiting::count);
    }

    private Level oldest(String name, String meaning, String what) {
        return level(
                "stripechat_" + name + "_seconds", meaning, what, Backlog.Waiting::oldestSeconds);
    }

    /** Not a number rather than an old one that looks like a new one. */
    private Level level(
            String name, String meaning, String what, ToDoubleFunction<Backlog.Waiting> figure) {
        return Level.of(
                name,
                meaning,
                () ->
                        age() > OUTDATED_SECONDS
                                ? Double.NaN
                                : figure.applyAsDouble(backlog.of(what)));
    }

    private double age() {
        return (System.nanoTime() - readAt) / 1e9;
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.shutdownNow();
        }
        line.close();
    }
}
