package dev.stripechat.runtime.jobs.store;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Job;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.inject.Inject;

/**
 * Orders again what still has work but may have lost its task: an order made while the same instance was just finishing
 * meets a row that is about to go.
 */
@UseCase
class Sweeper {

    private final Jobs jobs;

    protected Sweeper() {
        this((job, instance, delay) -> {});
    }

    @Inject
    Sweeper(Jobs jobs) {
        this.jobs = jobs;
    }

    void orderUnfinished(Job job) {
        job.unfinished().forEach(instance -> jobs.soon(job.name(), instance));
    }
}
