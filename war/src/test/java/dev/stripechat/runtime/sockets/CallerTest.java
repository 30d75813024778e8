package dev.stripechat.runtime.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Seats;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final MovableClock clock = MovableClock.atNoon();
    private final MapConfig config = new MapConfig(Map.of());
    private final Limits limits = new Limits(config, clock::nanos);
    private final Seats seats = new Seats(config);

    @Test
    void who_speaks_without_end_is_not_listened_to_and_others_from_there_are() {
        Caller flooder = caller("192.0.2.1");

        long heard = IntStream.range(0, 1000).filter(i -> flooder.maySpeak()).count();

        assertThat(heard).isEqualTo(40);
        assertThat(caller("192.0.2.1").maySpeak()).isTrue();
    }

    @Test
    void three_hundred_sockets_of_an_address_speak_no_more_than_it_may() {
        long heard =
                IntStream.range(0, 300)
                        .mapToObj(i -> caller("192.0.2.1"))
                        .mapToLong(
                                one -> IntStream.range(0, 40).filter(i -> one.maySpeak()).count())
                        .sum();

        assertThat(heard).isEqualTo(1_000);
        assertThat(caller("192.0.2.2").maySpeak()).isTrue();
    }

    @Test
    void what_is_said_over_sockets_counts_as_requests_of_the_address() {
        long taken =
                IntStream.range(0, 300)
                        .mapToObj(i -> caller("192.0.2.1"))
                        .mapToLong(one -> IntStream.range(0, 20).filter(i -> asks(one)).count())
                        .sum();

        assertThat(taken).isEqualTo(500);
        assertThat(limits.request("192.0.2.1")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(asks(caller("192.0.2.1"))).isTrue();
    }

    private static boolean asks(Caller caller) {
        return catchThrowableOfType(Refusal.class, caller::asks) == null;
    }

    private Caller caller(String address) {
        return new Caller(limits, address, seats.shopper(address));
    }
}
