package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.events.Announcer;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

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
    public void soon(String job, String instance) {
        entities.createNativeQuery(
                        """
                        insert into runtime_task (task_name, task_instance, execution_time, picked, version)
                        values (?1, ?2, now(), false, 1)
                        on conflict (task_name, task_instance) do nothing
                        """)
                .setParameter(1, job)
                .setParameter(2, instance)
                .executeUpdate();
        announcer.announce(new Ordered(job));
    }
}
