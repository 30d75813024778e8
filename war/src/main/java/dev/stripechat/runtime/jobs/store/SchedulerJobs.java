package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/**
 * Writes the task row of db-scheduler through the EntityManager: the library's own {@code schedule()} would take a
 * second connection inside the transaction, and a pool of those deadlocks under load.
 */
@Dependent
class SchedulerJobs implements Jobs {

    /** Due at once also by the clock of a node that is a little behind the database's. */
    private static final Duration AT_ONCE = Duration.ofMillis(-500);

    private final EntityManager entities;
    private final Announcer announcer;

    @Inject
    SchedulerJobs(EntityManager entities, Announcer announcer) {
        this.entities = entities;
        this.announcer = announcer;
    }

    /**
     * An order that meets the row of the same instance locks it until the commit, so that whoever works on it either sees
     * what was committed or finds the note that there is more.
     */
    @Override
    public void later(String job, String instance, Duration delay) {
        entities.createNativeQuery(
                        """
                        insert into runtime_task (task_name, task_instance, execution_time, picked, version)
                        values (?1, ?2, now() + ?3 * interval '1 millisecond', false, 1)
                        on conflict (task_name, task_instance) do update
                            set again = runtime_task.picked,
                                execution_time = case when runtime_task.picked then runtime_task.execution_time
                                    else least(runtime_task.execution_time, excluded.execution_time) end
                            where not runtime_task.again
                                and (runtime_task.picked or runtime_task.execution_time > excluded.execution_time)
                        """)
                .setParameter(1, job)
                .setParameter(2, instance)
                .setParameter(3, (delay.isZero() ? AT_ONCE : delay).toMillis())
                .executeUpdate();
        announcer.announce(new Ordered(job));
    }
}
