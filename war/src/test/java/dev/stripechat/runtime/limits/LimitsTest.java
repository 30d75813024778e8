package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final MovableClock clock = MovableClock.atNoon();
    private final Limits limits = new Limits(new MapConfig(Map.of()), clock::nanos);
    private final UUID chat = UUID.randomUUID();

    @Test
    void a_conversation_has_twenty_messages_at_once_and_then_one_every_three_seconds() {
        assertThat(passing(() -> limits.message(chat), 100)).isEqualTo(20);

        assertThat(limits.message(chat)).contains(Duration.ofSeconds(3));
        clock.pass(Duration.ofSeconds(2));
        assertThat(limits.message(chat)).contains(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(limits.message(chat)).isEmpty();
        assertThat(limits.message(chat)).isPresent();
    }

    @Test
    void a_conversation_and_an_address_bring_few_files() {
        assertThat(passing(() -> limits.upload(chat, "192.0.2.1"), 100)).isEqualTo(10);
        assertThat(passing(() -> limits.upload(UUID.randomUUID(), "192.0.2.2"), 100)).isEqualTo(15);

        assertThat(limits.upload(UUID.randomUUID(), "192.0.2.3")).isEmpty();
        assertThat(limits.upload(UUID.randomUUID(), "192.0.2.2")).isPresent();
        clock.pass(Duration.ofSeconds(20));
        assertThat(limits.upload(chat, "192.0.2.4")).isEmpty();
    }

    @Test
    void a_minute_later_everything_is_allowed_again_and_no_more() {
        passing(() -> limits.message(chat), 20);

        clock.pass(Duration.ofHours(5));

        assertThat(passing(() -> limits.message(chat), 100)).isEqualTo(20);
    }

    @Test
    void one_conversation_takes_nothing_from_another() {
        passing(() -> limits.message(chat), 1000);

        assertThat(limits.message(UUID.randomUUID())).isEmpty();
    }

    @Test
    void asking_in_vain_costs_nothing() {
        passing(() -> limits.message(chat), 1000);

        clock.pass(Duration.ofSeconds(3));

        assertThat(limits.message(chat)).isEmpty();
    }

    @Test
    void what_was_no_message_is_given_back() {
        passing(() -> limits.message(chat), 20);

        limits.forgiveMessage(chat);

        assertThat(limits.message(chat)).isEmpty();
        assertThat(limits.message(chat)).isPresent();
    }

    @Test
    void an_office_behind_one_address_gets_in_and_a_flood_from_there_does_not() {
        assertThat(passing(() -> limits.request("192.0.2.1"), 10_000)).isEqualTo(500);
        assertThat(passing(() -> limits.conversation("192.0.2.1"), 10_000)).isEqualTo(300);

        clock.pass(Duration.ofSeconds(1));

        assertThat(passing(() -> limits.request("192.0.2.1"), 10_000)).isEqualTo(50);
        assertThat(limits.request("192.0.2.2")).isEmpty();
        assertThat(limits.conversation("192.0.2.2")).isEmpty();
    }

    @Test
    void a_person_signs_in_at_an_office_of_sixty_and_a_guesser_waits() {
        assertThat(passing(() -> limits.signIn("192.0.2.1"), 1000)).isEqualTo(60);

        clock.pass(Duration.ofSeconds(5));

        assertThat(passing(() -> limits.signIn("192.0.2.1"), 1000)).isEqualTo(5);
        assertThat(limits.signIn("192.0.2.2")).isEmpty();
    }

    @Test
    void stripe_has_more_and_takes_nothing_from_who_else_comes_from_there() {
        assertThat(passing(() -> limits.delivery("192.0.2.1"), 10_000)).isEqualTo(2_000);

        clock.pass(Duration.ofSeconds(1));

        assertThat(passing(() -> limits.delivery("192.0.2.1"), 10_000)).isEqualTo(200);
        assertThat(limits.request("192.0.2.1")).isEmpty();
    }

    @Test
    void a_socket_speaks_at_its_pace_and_an_address_at_its_own() {
        Pace pace = limits.pace();
        assertThat(IntStream.range(0, 1000).filter(i -> pace.allows()).count()).isEqualTo(40);
        assertThat(passing(() -> limits.frame("192.0.2.1"), 10_000)).isEqualTo(1_000);

        clock.pass(Duration.ofSeconds(1));

        assertThat(IntStream.range(0, 1000).filter(i -> pace.allows()).count()).isEqualTo(20);
        assertThat(passing(() -> limits.frame("192.0.2.1"), 10_000)).isEqualTo(500);
    }

    @Test
    void stripe_is_asked_a_few_times_for_a_chat_and_for_a_shop() {
        assertThat(passing(() -> limits.claim(chat), 1000)).isEqualTo(10);
        assertThat(passing(() -> limits.question(chat), 1000)).isEqualTo(20);

        clock.pass(Duration.ofMinutes(1));

        assertThat(passing(() -> limits.claim(chat), 1000)).isEqualTo(5);
    }

    @Test
    void what_was_refused_is_noted_once_an_hour() {
        assertThat(limits.isNoted(chat)).isFalse();
        assertThat(limits.isNoted(chat)).isTrue();

        clock.pass(Duration.ofHours(1));

        assertThat(limits.isNoted(chat)).isFalse();
    }

    @Test
    void the_figures_are_the_operators() {
        Limits own =
                new Limits(
                        new MapConfig(
                                Map.of(
                                        "stripe-chat.limits.messages-per-minute", " 3 ",
                                        "stripe-chat.limits.requests-per-second", "2",
                                        "stripe-chat.limits.conversations-per-10-minutes", "5")),
                        clock::nanos);

        assertThat(passing(() -> own.message(chat), 100)).isEqualTo(3);
        assertThat(passing(() -> own.request("a"), 100)).isEqualTo(20);
        assertThat(passing(() -> own.conversation("a"), 100)).isEqualTo(5);
        assertThatThrownBy(
                        () ->
                                new Limits(
                                        new MapConfig(
                                                Map.of(
                                                        "stripe-chat.limits.messages-per-minute",
                                                        "0")),
                                        clock::nanos))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The clock of the nodes is the database's: while that is behind, it stands still. */
    @Test
    void no_clock_is_asked() {
        assertThat(Limits.class.getConstructors())
                .noneMatch(made -> List.of(made.getParameterTypes()).contains(Clock.class));
    }

    @Test
    void a_counter_that_runs_over_locks_nobody_out() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(10).toNanos());
        Buckets<UUID> buckets =
                new Buckets<>(Rate.of(20, Duration.ofMinutes(1), 20), 10, nanos::get);
        passing(() -> buckets.take(chat), 100);

        nanos.addAndGet(Duration.ofSeconds(15).toNanos());

        assertThat(passing(() -> buckets.take(chat), 100)).isEqualTo(5);
        nanos.addAndGet(Duration.ofHours(5).toNanos());
        assertThat(passing(() -> buckets.take(chat), 100)).isEqualTo(20);
    }

    @Test
    void of_too_many_keys_those_not_used_for_longest_are_forgotten() {
        Buckets<String> buckets =
                new Buckets<>(Rate.of(1, Duration.ofHours(1), 1), 3, clock::nanos);
        for (String key : new String[] {"a", "b", "c"}) {
            buckets.take(key);
        }

        assertThat(buckets.take("a")).isPresent();
        buckets.take("d");

        assertThat(buckets.take("a")).isPresent();
        assertThat(buckets.take("b")).isEmpty();
    }

    @Test
    void many_keys_cost_little_memory() {
        Buckets<Integer> buckets =
                new Buckets<>(Rate.of(1, Duration.ofHours(1), 1), 1000, System::nanoTime);

        for (int key = 0; key < 100_000; key++) {
            buckets.take(key);
        }

        assertThat(buckets.size()).isEqualTo(1000);
    }

    private static int passing(Supplier<Optional<Duration>> deed, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += deed.get().isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
