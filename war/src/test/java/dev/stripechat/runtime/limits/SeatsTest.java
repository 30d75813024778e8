package dev.stripechat.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MapConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Seats seats =
            new Seats(
                    new MapConfig(
                            Map.of(
                                    "stripe-chat.limits.requests-per-second", "1",
                                    "stripe-chat.limits.open-streams", "15")));

    @Test
    void an_address_has_so_many_and_another_one_its_own() {
        List<Seats.Seat> taken = takes("192.0.2.1", 10);

        Refusal refusal = refused("192.0.2.1");

        assertThat(refusal.code()).isEqualTo("too_many_streams");
        assertThat(refusal.retryAfter()).isPresent();
        takes("192.0.2.2", 5);
        taken.get(0).leave();
        takes("192.0.2.1", 1);
    }

    @Test
    void a_node_has_so_many_of_all_addresses() {
        takes("192.0.2.1", 10);
        takes("192.0.2.2", 5);

        Refusal refusal = refused("192.0.2.3");

        assertThat(refusal.code()).isEqualTo("full");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void who_was_refused_holds_nothing() {
        List<Seats.Seat> taken = takes("192.0.2.1", 10);
        takes("192.0.2.2", 5);
        for (int i = 0; i < 20; i++) {
            refused("192.0.2.1");
            refused("192.0.2.3");
        }

        taken.forEach(Seats.Seat::leave);

        takes("192.0.2.3", 10);
    }

    @Test
    void who_leaves_twice_frees_one_seat() {
        List<Seats.Seat> taken = takes("192.0.2.1", 10);

        taken.get(0).leave();
        taken.get(0).leave();

        takes("192.0.2.1", 1);
        refused("192.0.2.1");
    }

    @Test
    void shoppers_leave_no_agent_outside() {
        takes("192.0.2.1", 10);
        takes("192.0.2.2", 5);

        for (int i = 0; i < 10; i++) {
            seats.staff("192.0.2.1");
        }

        assertThat(catchThrowableOfType(Refusal.class, () -> seats.staff("192.0.2.1"))).isNotNull();
    }

    private List<Seats.Seat> takes(String address, int many) {
        List<Seats.Seat> taken = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            taken.add(seats.shopper(address));
        }
        return taken;
    }

    private Refusal refused(String address) {
        return catchThrowableOfType(Refusal.class, () -> seats.shopper(address));
    }
}
