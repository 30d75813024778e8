package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.world.Eventually;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Who finds no place waits for one. */
class PlacesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ShopId slow = Some.shop();
    private final ShopId other = Some.shop();

    @Test
    void who_comes_too_many_looks_when_a_place_is_given_back() throws Exception {
        Places places = new Places(1, 1, LONG);
        FutureTask<String> second =
                new FutureTask<>(() -> places.within(other, () -> "seen in the end"));
        Thread waits = new Thread(second, "second");

        places.within(slow, () -> begun(waits));

        assertThat(second.get()).isEqualTo("seen in the end");
    }

    @Test
    void a_queue_is_not_longer_than_the_places() throws Exception {
        Places places = new Places(1, 1, LONG);
        FutureTask<String> second = new FutureTask<>(() -> places.within(slow, () -> "seen"));
        Thread waits = new Thread(second, "second");

        places.within(
                slow,
                () -> {
                    begun(waits);
                    return isBusy(places, other);
                });

        assertThat(second.get()).isEqualTo("seen");
    }

    @Test
    void who_finds_no_place_in_time_is_refused_and_holds_none() {
        Places places = new Places(2, 1, Duration.ofMillis(1));

        places.within(slow, () -> isBusy(places, slow));

        assertThat(places.within(slow, () -> places.within(other, () -> "seen"))).isEqualTo("seen");
    }

    private static Thread begun(Thread thread) {
        thread.start();
        Eventually.within(
                LONG,
                () -> "it does not wait, but is " + thread.getState(),
                () -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }

    private static boolean isBusy(Places places, ShopId shop) {
        assertThatThrownBy(() -> places.within(shop, () -> "seen"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("busy"));
        return true;
    }
}
