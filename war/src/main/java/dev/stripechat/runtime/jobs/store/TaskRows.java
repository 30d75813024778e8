package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** What becomes of the row of a task that was carried out. An order that came meanwhile has left a note in it. */
@UseCase
class TaskRows {

    /** The row as the engine holds it; another version is no longer ours. */
    record Held(String job, String instance, long version) {}

    private final EntityManager entities;

    @Inject
    TaskRows(EntityManager entities) {
        this.entities = entities;
    }

    /** All is done: the row goes, unless something was ordered since. Says whether it is gone. */
    boolean done(Held row) {
        int gone =
                entities.createNativeQuery(
                                """
                                delete from runtime_task
                                where task_name = ?1 and task_instance = ?2 and version = ?3 and not again
                                """)
                        .setParameter(1, row.job())
                        .setParameter(2, row.instance())
                        .setParameter(3, row.version())
                        .executeUpdate();
        return gone == 1;
    }

    /** Something is left that has to wait; what was ordered since does not. */
    void waits(Held row, Duration delay) {
        entities.createNativeQuery(
                        """
                        update runtime_task
                        set execution_time =
                                case when again then now() else now() + ?4 * interval '1 millisecond' end,
                            picked = false, picked_by = null, last_heartbeat = null, again = false,
                            last_success = now(), consecutive_failures = 0, version = version + 1
                        where task_name = ?1 and task_instance = ?2 and version = ?3
                        """)
                .setParameter(1, row.job())
                .setParameter(2, row.instance())
                .setParameter(3, row.version())
                .setParameter(4, delay.toMillis())
                .executeUpdate();
    }

    /** It failed, so many times in a row. */
    void failed(Held row, int failures, Duration delay) {
        entities.createNativeQuery(
                        """
                        update runtime_task
                        set execution_time = now() + ?4 * interval '1 millisecond',
                            picked = false, picked_by = null, last_heartbeat = null, again = false,
                            last_failure = now(), consecutive_failures = ?5, version = version + 1
                        where task_name = ?1 and task_instance = ?2 and version = ?3
                        """)
                .setParameter(1, row.job())
                .setParameter(2, row.instance())
                .setParameter(3, row.version())
                .setParameter(4, delay.toMillis())
                .setParameter(5, failures)
                .executeUpdate();
    }
}
