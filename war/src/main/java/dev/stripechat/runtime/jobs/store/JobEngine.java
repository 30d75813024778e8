package dev.stripechat.runtime.jobs.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.database.ConfiguredDataSource;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.runtime.jobs.Pulse;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the jobs on db-scheduler: threads of the container, rows in {@code runtime_task}. */
@ApplicationScoped
class JobEngine {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final int THREADS = 6;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** A node that is silent for four heartbeats is dead, and another one (or its next life) takes its work. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);
    private static final long SWEEP_SECONDS = 3;

    private final List<Job> jobs;
    private final Sweeper sweeper;
    private final Pulse pulse;
    private Scheduler scheduler;

    protected JobEngine() {
        this.jobs = List.of();
        this.sweeper = new Sweeper();
        this.pulse = new Pulse();
    }

    @Inject
    JobEngine(Instance<Job> jobs, Sweeper sweeper, Pulse pulse) {
        this.jobs = jobs.stream().toList();
        this.sweeper = sweeper;
        this.pulse = pulse;
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        ManagedThreadFactory threads =
                InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        ManagedScheduledExecutorService housekeeping =
                InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
        List<OneTimeTask<Void>> tasks = jobs.stream().map(JobEngine::task).toList();
        scheduler =
                Scheduler.create(dataSource, List.copyOf(tasks))
                        .tableName("runtime_task")
                        .threads(THREADS)
                        .executorService(Executors.newFixedThreadPool(THREADS, threads))
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(SHUTDOWN)
                        .addSchedulerListener(new Looks(pulse))
                        .build();
        scheduler.start();
        housekeeping.scheduleWithFixedDelay(
                this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
        LOG.info("jobs: {}", jobs.stream().map(Job::name).toList());
    }

    private static OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> job.run(instance.getId()));
    }

    private void sweep() {
        for (Job job : jobs) {
            try {
                sweeper.orderUnfinished(job);
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
