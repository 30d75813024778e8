package dev.stripechat.runtime.jobs.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import dev.stripechat.runtime.database.ConfiguredDataSource;
import dev.stripechat.runtime.jobs.Backoff;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.runtime.jobs.Pulse;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs on db-scheduler: threads of the container, rows in {@code runtime_task}. */
@ApplicationScoped
class JobEngine {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);

    /** More than may wait for another system at one time, so that shoppers are answered meanwhile. */
    private static final int THREADS = 16;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** A node that is silent for four heartbeats is dead, and another one (or its next life) takes its work. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofSeconds(3);

    private final List<Job> jobs;
    private final Optional<Sweep> sweep;
    private final Optional<TaskRows> rows;
    private final Clock clock;
    private final Pulse pulse;
    private Scheduler scheduler;

    protected JobEngine() {
        this.jobs = List.of();
        this.sweep = Optional.empty();
        this.rows = Optional.empty();
        this.clock = Clock.systemUTC();
        this.pulse = new Pulse();
    }

    @Inject
    JobEngine(Instance<Job> jobs, Sweep sweep, TaskRows rows, Clock clock, Pulse pulse) {
        this.jobs = jobs.stream().toList();
        this.sweep = Optional.of(sweep);
        this.rows = Optional.of(rows);
        this.clock = clock;
        this.pulse = pulse;
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        ManagedThreadFactory threads =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
        List<Task<?>> tasks = jobs.stream().<Task<?>>map(this::task).toList();
        scheduler =
                Scheduler.create(dataSource, tasks)
                        .tableName("runtime_task")
                        .clock(clock::instant)
                        .threads(THREADS)
                        .executorService(Executors.newFixedThreadPool(THREADS, threads))
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(SHUTDOWN)
                        .addSchedulerListener(new Looks(pulse))
                        .build();
        scheduler.start();
        timers.every(SWEEP, this::sweep);
        LOG.info("jobs: {}", jobs.stream().map(Job::name).toList());
    }

    /** The rows are finished by our own statements: they see the note of an order that came while the job ran. */
    private Task<Void> task(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((complete, unused) -> failed(complete.getExecution()))
                .execute(
                        (instance, context) -> {
                            Optional<Duration> wait = job.run(instance.getId());
                            return (complete, unused) -> finish(complete.getExecution(), wait);
                        });
    }

    private void finish(Execution execution, Optional<Duration> wait) {
        TaskRows.Held row = held(execution);
        if (wait.isPresent()) {
            rows.orElseThrow().waits(row, wait.get());
        } else if (!rows.orElseThrow().done(row)) {
            rows.orElseThrow().waits(row, Duration.ZERO);
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private void failed(Execution execution) {
        int failures = execution.consecutiveFailures + 1;
        Duration delay = RETRY.after(failures);
        LOG.warn(
                "{} {} has failed {} times in a row, next time in {}",
                execution.getTaskName(),
                execution.getId(),
                failures,
                delay);
        rows.orElseThrow().failed(held(execution), failures, delay);
    }

    private static TaskRows.Held held(Execution execution) {
        return new TaskRows.Held(execution.getTaskName(), execution.getId(), execution.version);
    }

    private void sweep() {
        for (Job job : jobs) {
            try {
                sweep.orElseThrow().over(job);
            } catch (RuntimeException e) {
                LOG.warn("sweep of {} failed: {}", job.name(), e.toString());
            }
        }
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Ordered ordered) {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
