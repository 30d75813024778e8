package dev.stripechat.runtime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody does who takes orders. */
public interface JobsContract extends Together {

    Jobs jobs();

    /** Instances of that kind that are ordered and not done. */
    List<String> ordered(String job);

    @Test
    default void work_is_ordered_by_its_kind_and_instance() {
        String job = "contract-" + Some.word();

        inOne(() -> jobs().soon(job, "one"));

        assertThat(ordered(job)).containsExactly("one");
        assertThat(ordered("contract-" + Some.word())).isEmpty();
    }

    @Test
    default void the_same_instance_ordered_twice_is_one_order() {
        String job = "contract-" + Some.word();

        inOne(() -> jobs().soon(job, "one"));
        inOne(() -> jobs().soon(job, "one"));

        assertThat(ordered(job)).containsExactly("one");
    }

    @Test
    default void the_same_instance_ordered_twice_in_one_transaction_breaks_nothing() {
        String job = "contract-" + Some.word();

        inOne(
                () -> {
                    jobs().soon(job, "one");
                    jobs().soon(job, "one");
                    jobs().soon(job, "two");
                });

        assertThat(ordered(job)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    default void kinds_of_work_do_not_mix_their_instances() {
        String job = "contract-" + Some.word();
        String otherJob = "contract-" + Some.word();

        inOne(() -> jobs().soon(job, "one"));
        inOne(() -> jobs().soon(otherJob, "one"));

        assertThat(ordered(job)).containsExactly("one");
        assertThat(ordered(otherJob)).containsExactly("one");
    }
}
