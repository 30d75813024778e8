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

    private final EntityManager entities;
    private final Announcer announcer;

    @Inject
    SchedulerJobs(EntityManager entities, Announcer announcer) {
        this.entities = entities;
        this.announcer = announcer;
    }

    @Override
    public void later(String job, String instance, Duration delay) {
        entities.createNativeQuery(
                        """
                        insert into runtime_task (task_name, task_instance, execution_time, picked, version)
                        values (?1, ?2, now() + ?3 * interval '1 millisecond', false, 1)
                        on conflict (task_name, task_instance) do nothing
                        """)
                .setParameter(1, job)
                .setParameter(2, instance)
                .setParameter(3, delay.toMillis())
                .executeUpdate();
        announcer.announce(new Ordered(job));
    }
}
