package dev.stripechat.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.Background;
import dev.stripechat.world.Eventually;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** However much is to be done at once, and however long the first of it takes, all of it is done. */
@Contained
class BackgroundTest {

    private static final int MANY = 1_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject private Background background;
    @Inject private Transaction transaction;

    @Deployment
    static WebArchive war() {
        return ContractWar.quiet(BackgroundTest.class, Eventually.class);
    }

    @Test
    void a_thousand_tasks_that_all_wait_for_the_first_are_all_done_and_can_ask_the_database() {
        CountDownLatch first = new CountDownLatch(1);
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < MANY; i++) {
            int task = i;
            background.execute(
                    () -> {
                        awaited(first);
                        transaction.ordered("nothing");
                        done.add(task);
                    });
        }
        first.countDown();

        Eventually.within(SOON, () -> done.size() + " are done", () -> done.size() == MANY);
        assertThat(done).hasSize(MANY);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the first did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
