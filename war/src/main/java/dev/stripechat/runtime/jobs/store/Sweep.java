package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look for work without a task. It looks further while all that it finds has one, and not without end. */
@Dependent
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int FIRST_LOOK = 200;
    private static final int LAST_LOOK = 12_800;

    private final Sweeper sweeper;

    @Inject
    Sweep(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    void over(Job job) {
        for (int most = FIRST_LOOK; most <= LAST_LOOK; most *= 2) {
            Collection<String> unfinished = sweeper.unfinished(job, most);
            int ordered = sweeper.order(job.name(), unfinished);
            if (ordered > 0) {
                LOG.info("{}: {} had work left and no task", job.name(), ordered);
            }
            if (ordered > 0 || unfinished.size() < most) {
                return;
            }
        }
    }
}
