package dev.stripechat.runtime.jobs;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders in memory; the test decides when they are done. */
public final class RecordingJobs implements Jobs {

    private record Order(String job, String instance) {}

    private final Set<Order> orders = new LinkedHashSet<>();

    @Override
    public void later(String job, String instance, Duration delay) {
        orders.add(new Order(job, instance));
    }

    /** Instances of that kind that are ordered and not done. */
    public List<String> ordered(String job) {
        return orders.stream()
                .filter(order -> order.job().equals(job))
                .map(Order::instance)
                .toList();
    }

    /** All that was ordered has been done. */
    public void allDone() {
        orders.clear();
    }
}
