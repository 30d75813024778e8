package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final MovableClock clock = MovableClock.atNoon();
    private final Limits limits = new Limits(new MapConfig(Map.of()), clock);
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
    void the_figures_are_the_operators() {
        Limits own =
                new Limits(
                        new MapConfig(
                                Map.of(
                                        "stripe-chat.limits.messages-per-minute", " 3 ",
                                        "stripe-chat.limits.requests-per-second", "2",
                                        "stripe-chat.limits.conversations-per-10-minutes", "5")),
                        clock);

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
                                        clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        passing(() -> limits.message(chat), 20);
        Buckets<UUID> buckets = new Buckets<>(Rate.of(20, Duration.ofMinutes(1), 20), 10, clock);
        passing(() -> buckets.take(chat, 1), 20);

        clock.pass(Duration.ofHours(-3));

        assertThat(buckets.take(chat, 1)).contains(Duration.ofSeconds(3));
    }

    @Test
    void of_too_many_keys_those_not_used_for_longest_are_forgotten() {
        Buckets<String> buckets = new Buckets<>(Rate.of(1, Duration.ofHours(1), 1), 3, clock);
        for (String key : new String[] {"a", "b", "c"}) {
            buckets.take(key, 1);
        }

        assertThat(buckets.take("a", 1)).isPresent();
        buckets.take("d", 1);

        assertThat(buckets.take("a", 1)).isPresent();
        assertThat(buckets.take("b", 1)).isEmpty();
    }

    @Test
    void many_keys_cost_little_memory() {
        Buckets<Integer> buckets =
                new Buckets<>(Rate.of(1, Duration.ofHours(1), 1), 1000, Clock.systemUTC());

        for (int key = 0; key < 100_000; key++) {
            buckets.take(key, 1);
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
