package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** While a slow server is tried out, others are. */
class TrialsTest {

    private final MovableClock clock = MovableClock.atNoon();
    private final Trials trials =
            new Trials(new Limits(new MapConfig(Map.of()), clock::nanos), new Turnstiles());
    private final UUID shop = UUID.randomUUID();

    @Test
    void a_shop_tries_one_thing_at_a_time_and_keeps_nobody_else_from_it() {
        String tried =
                trials.of(
                        shop,
                        () -> {
                            assertThat(refused(shop).code()).isEqualTo("too_many");
                            return trials.of(UUID.randomUUID(), () -> "another's");
                        });

        assertThat(tried).isEqualTo("another's");
    }

    @Test
    void four_shops_at_once_wait_for_their_servers_and_no_more() {
        AtomicInteger waiting = new AtomicInteger();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> deeper(waiting));

        assertThat(refusal.code()).isEqualTo("busy");
        assertThat(waiting).hasValue(4);
    }

    @Test
    void a_shop_tries_six_times_a_minute() {
        for (int i = 0; i < 6; i++) {
            trials.of(shop, () -> "tried");
        }

        Refusal refusal = refused(shop);
        clock.pass(Duration.ofSeconds(10));

        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(10));
        assertThat(trials.of(shop, () -> "again")).isEqualTo("again");
    }

    /** Each shop's server lets it wait until the next one has tried. */
    private String deeper(AtomicInteger waiting) {
        return trials.of(
                UUID.randomUUID(),
                () -> {
                    waiting.incrementAndGet();
                    return deeper(waiting);
                });
    }

    private Refusal refused(UUID whose) {
        Supplier<String> never =
                () -> {
                    throw new IllegalStateException("it was let in");
                };
        return catchThrowableOfType(Refusal.class, () -> trials.of(whose, never));
    }
}
