package dev.stripechat.runtime.jobs;

import dev.stripechat.contracts.Together;
import java.util.List;

class RecordingJobsTest implements JobsContract, Together.InMemory {

    private final RecordingJobs jobs = new RecordingJobs();

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public List<String> ordered(String job) {
        return jobs.ordered(job);
    }
}
