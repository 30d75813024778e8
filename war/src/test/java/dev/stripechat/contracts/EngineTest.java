package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.world.Eventually;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The engine that runs the jobs, on its real table. No sweep helps here: the workbench says that nothing is left. */
@Contained
class EngineTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String instance = Some.word();

    @Inject private Transaction transaction;
    @Inject private Jobs jobs;
    @Inject private Workbench workbench;
    @Inject private Rows rows;

    @Deployment
    static WebArchive war() {
        return ContractWar.with(
                EngineTest.class,
                Workbench.class,
                Rows.class,
                Contained.class,
                ContractDatabase.class,
                Eventually.class,
                Some.class,
                Transaction.class);
    }

    @Test
    void work_that_is_ordered_while_it_is_being_done_is_done_once_more() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ordered = new CountDownLatch(1);
        workbench.does(
                instance,
                run -> {
                    begun.countDown();
                    awaited(ordered);
                    return Optional.empty();
                });
        order(Duration.ZERO);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        order(Duration.ZERO);
        ordered.countDown();

        awaitRuns(2);
        awaitDone();
        assertThat(workbench.runs(instance)).isEqualTo(2);
    }

    @Test
    void work_that_failed_is_tried_again_and_holds_up_no_other() {
        workbench.does(
                instance,
                run -> {
                    if (run < 3) {
                        throw new IllegalStateException("planned");
                    }
                    return Optional.empty();
                });
        String other = Some.word();

        order(Duration.ZERO);
        transaction.around(() -> jobs.soon(Workbench.NAME, other));

        awaitRuns(3);
        assertThat(workbench.runs(other)).isOne();
        awaitDone();
    }

    @Test
    void attempts_that_failed_are_counted_in_the_row() {
        workbench.does(
                instance,
                run -> {
                    throw new IllegalStateException("planned");
                });

        order(Duration.ZERO);

        awaitRuns(2);
        Eventually.within(
                SOON,
                () -> "failures: " + failures(),
                () -> failures().stream().anyMatch(count -> Integer.parseInt(count) >= 2));
        workbench.does(instance, run -> Optional.empty());
        order(Duration.ZERO);
        awaitDone();
    }

    @Test
    void work_that_has_to_wait_is_looked_at_again() {
        workbench.does(
                instance, run -> run == 1 ? Optional.of(Duration.ofMillis(200)) : Optional.empty());

        order(Duration.ZERO);

        awaitRuns(2);
        awaitDone();
    }

    @Test
    void an_order_that_waits_for_long_is_done_at_once_when_it_is_ordered_so() {
        order(Duration.ofHours(9));
        assertThat(workbench.runs(instance)).isZero();

        order(Duration.ZERO);

        awaitRuns(1);
        awaitDone();
    }

    @Test
    void the_sweep_looks_for_work_within_a_transaction() {
        Eventually.within(SOON, () -> "no sweep has looked", () -> !workbench.statuses().isEmpty());

        assertThat(workbench.statuses()).containsOnly(Status.STATUS_ACTIVE);
    }

    private void order(Duration delay) {
        transaction.around(() -> jobs.later(Workbench.NAME, instance, delay));
    }

    private List<String> failures() {
        return rows.of(
                "select coalesce(consecutive_failures, 0) from runtime_task where task_instance = '"
                        + instance
                        + "'");
    }

    private void awaitRuns(int times) {
        Eventually.within(
                SOON,
                () -> "it ran " + workbench.runs(instance) + " times",
                () -> workbench.runs(instance) >= times);
    }

    private void awaitDone() {
        Eventually.within(
                SOON,
                () -> "its task is still there",
                () -> !transaction.ordered(Workbench.NAME).contains(instance));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody ordered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
