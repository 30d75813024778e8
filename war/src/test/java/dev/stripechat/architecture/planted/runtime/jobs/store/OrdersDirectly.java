package dev.stripechat.architecture.planted.runtime.jobs.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;

/** Planted: a task that is ordered over a connection of its own. */
class OrdersDirectly {
    void order(SchedulerClient client, TaskInstance<Void> task, Instant when) {
        client.scheduleIfNotExists(task, when);
    }
}
