package dev.stripechat.runtime.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final List<Runnable> threads = new ArrayList<>();
    private final List<List<String>> done = new ArrayList<>();

    @Test
    void what_is_asked_for_several_times_is_done_once() {
        Backlog<String> backlog = new Backlog<>(threads::add, 10, 10, done::add);

        backlog.add(List.of("a"));
        backlog.add(List.of("b", "a"));
        run();

        assertThat(done).containsExactly(List.of("a", "b"));
    }

    @Test
    void what_is_asked_for_again_while_it_is_being_done_is_done_again() {
        List<String> asked = new ArrayList<>(List.of("a"));
        List<Backlog<String>> self = new ArrayList<>();
        self.add(
                new Backlog<>(
                        threads::add,
                        10,
                        1,
                        things -> {
                            done.add(things);
                            self.get(0).add(asked);
                            asked.clear();
                        }));

        self.get(0).add(List.of("a"));
        run();

        assertThat(done).containsExactly(List.of("a"), List.of("a"));
    }

    @Test
    void one_thread_works_at_a_time_and_a_new_one_when_it_has_ended() {
        Backlog<String> backlog = new Backlog<>(threads::add, 10, 1, done::add);

        backlog.add(List.of("a"));
        backlog.add(List.of("b"));
        assertThat(threads).hasSize(1);
        run();

        backlog.add(List.of("c"));
        assertThat(threads).hasSize(1);
    }

    @Test
    void a_full_one_takes_no_more() {
        Backlog<String> backlog = new Backlog<>(threads::add, 2, 10, done::add);

        backlog.add(List.of("a", "b", "c"));
        backlog.add(List.of("d"));
        run();

        assertThat(done).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_failure_does_not_stop_what_comes_after_it() {
        Backlog<String> backlog =
                new Backlog<>(
                        threads::add,
                        10,
                        1,
                        things -> {
                            done.add(things);
                            throw new IllegalStateException("failed");
                        });

        backlog.add(List.of("a", "b"));
        run();

        assertThat(done).hasSize(2);
    }

    @Test
    void a_server_that_is_stopping_lets_the_caller_go_on() {
        Backlog<String> backlog =
                new Backlog<>(
                        work -> {
                            throw new RejectedExecutionException();
                        },
                        10,
                        1,
                        done::add);

        backlog.add(List.of("a"));

        assertThat(done).isEmpty();
    }

    private void run() {
        List<Runnable> started = List.copyOf(threads);
        threads.clear();
        started.forEach(Runnable::run);
    }
}
