package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Job;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Orders again what has work left and no task. That should not happen; if it does, it is seen in the log. */
@UseCase
class Sweeper {

    private final EntityManager entities;

    @Inject
    Sweeper(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What the job has left, read within a transaction: without one the container lends threads of one component the same
     * EntityManager, and whoever closes it first fails the other.
     */
    Collection<String> unfinished(Job job, int most) {
        return job.unfinished(most);
    }

    /** Orders those that have no task; tells how many these are. Tasks that are there are left alone, and not locked. */
    int order(String job, Collection<String> instances) {
        if (instances.isEmpty()) {
            return 0;
        }
        return entities.createNativeQuery(
                        """
                        insert into runtime_task (task_name, task_instance, execution_time, picked, version)
                        select ?1, instance, now(), false, 1
                        from unnest(string_to_array(?2, chr(10))) as instance
                        on conflict (task_name, task_instance) do nothing
                        """)
                .setParameter(1, job)
                .setParameter(2, String.join("\n", instances))
                .executeUpdate();
    }
}
