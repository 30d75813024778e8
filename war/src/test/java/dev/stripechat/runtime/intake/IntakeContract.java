package dev.stripechat.runtime.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every Intake does. */
public interface IntakeContract extends Together {

    Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    Intake intake();

    @Test
    default void what_arrived_waits_as_it_came() {
        ShopId shop = Some.shop();
        byte[] body = {0, 1, -1, 127, '{'};
        String source = source();

        inOne(() -> intake().keep(new Arrival(shop, source, "evt_1", "pi_1", body, NOON)));

        Arrival found = fromOne(() -> intake().waiting(source, "pi_1")).get(0);
        assertThat(found.shop()).isEqualTo(shop);
        assertThat(found.eventId()).isEqualTo("evt_1");
        assertThat(found.body()).isEqualTo(body);
        assertThat(found.receivedAt()).isEqualTo(NOON);
        assertThat(found.isWaiting()).isTrue();
    }

    @Test
    default void the_same_event_of_a_source_is_kept_once() {
        String source = source();

        boolean first = keeps(source, "evt_1", "pi_1", NOON);
        boolean again = keeps(source, "evt_1", "pi_2", NOON.plusSeconds(1));

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(waiting(source, "pi_1")).containsExactly("evt_1");
        assertThat(waiting(source, "pi_2")).isEmpty();
    }

    @Test
    default void the_same_event_twice_in_one_transaction_is_kept_once_and_breaks_nothing() {
        String source = source();

        inOne(
                () -> {
                    keeps(source, "evt_1", "pi_1", NOON);
                    keeps(source, "evt_1", "pi_1", NOON);
                    keeps(source, "evt_2", "pi_1", NOON);
                });

        assertThat(waiting(source, "pi_1")).containsExactly("evt_1", "evt_2");
    }

    @Test
    default void an_event_that_was_handled_is_not_kept_again() {
        String source = source();
        keeps(source, "evt_1", "pi_1", NOON);
        handle(source, "pi_1");

        boolean again = keeps(source, "evt_1", "pi_1", NOON.plusSeconds(60));

        assertThat(again).isFalse();
        assertThat(waiting(source, "pi_1")).isEmpty();
    }

    @Test
    default void two_sources_may_use_the_same_event_id() {
        String mine = source();
        String yours = source();

        assertThat(keeps(mine, "evt_1", "pi_1", NOON)).isTrue();
        assertThat(keeps(yours, "evt_1", "pi_1", NOON)).isTrue();
        assertThat(waiting(mine, "pi_1")).containsExactly("evt_1");
    }

    @Test
    default void what_waits_about_one_subject_comes_oldest_first() {
        String source = source();
        keeps(source, "evt_c", "pi_1", NOON.plusMillis(2));
        keeps(source, "evt_b", "pi_1", NOON.plusMillis(1));
        keeps(source, "evt_a", "pi_1", NOON.plusMillis(2));
        keeps(source, "evt_0", "pi_2", NOON);

        assertThat(waiting(source, "pi_1")).containsExactly("evt_b", "evt_a", "evt_c");
    }

    @Test
    default void what_was_handled_waits_no_longer() {
        String source = source();
        keeps(source, "evt_1", "pi_1", NOON);

        handle(source, "pi_1");

        assertThat(waiting(source, "pi_1")).isEmpty();
        assertThat(fromOne(() -> intake().unfinished(source, 200))).isEmpty();
    }

    @Test
    default void subjects_with_something_waiting_are_found_once_by_their_kind_of_source() {
        String source = source();
        keeps(source, "evt_1", "pi_1", NOON);
        keeps(source, "evt_2", "pi_1", NOON);
        keeps(source, "evt_3", "pi_2", NOON);
        keeps(source(), "evt_4", "pi_3", NOON);

        assertThat(fromOne(() -> intake().unfinished(source, 200)))
                .containsExactlyInAnyOrder(
                        new Intake.Subject(source, "pi_1"), new Intake.Subject(source, "pi_2"));
    }

    @Test
    default void what_was_passed_over_by_mistake_can_wait_again() {
        String source = source();
        String other = source();
        keeps(source, "evt_1", "pi_1", NOON);
        keeps(other, "evt_2", "pi_1", NOON);
        handle(source, "pi_1");
        handle(other, "pi_1");

        inOne(() -> intake().reopen(source, Set.of("wrong_mode")));
        assertThat(waiting(source, "pi_1")).isEmpty();

        inOne(() -> intake().reopen(source, Set.of("wrong_mode", "recorded")));
        assertThat(waiting(source, "pi_1")).containsExactly("evt_1");
        assertThat(waiting(other, "pi_1")).isEmpty();
    }

    @Test
    default void what_fails_is_counted_and_put_aside_when_it_has_failed_too_often() {
        String source = source();
        ShopId shop = Some.shop();
        keepsOf(shop, source, "evt_1");
        keepsOf(shop, source, "evt_2");

        inOne(() -> oldest(source).failed("handling_failed: Once.", 2, NOON));
        assertThat(waiting(source, "pi_1")).containsExactly("evt_1", "evt_2");
        inOne(() -> oldest(source).failed("handling_failed: Twice.", 2, NOON));

        assertThat(waiting(source, "pi_1")).containsExactly("evt_2");
        List<Arrival> dead = fromOne(() -> intake().dead(shop, 10));
        assertThat(dead).extracting(Arrival::eventId).containsExactly("evt_1");
        assertThat(dead.get(0).attempts()).isEqualTo(2);
        assertThat(dead.get(0).cause()).isEqualTo("handling_failed: Twice.");
        assertThat(fromOne(() -> intake().dead(Some.shop(), 10))).isEmpty();
    }

    @Test
    default void subjects_of_which_all_was_put_aside_are_finished() {
        String source = source();
        keeps(source, "evt_1", "pi_1", NOON);

        inOne(() -> oldest(source).failed("handling_failed: Once.", 1, NOON));

        assertThat(fromOne(() -> intake().unfinished(source, 200))).isEmpty();
        assertThat(keeps(source, "evt_1", "pi_1", NOON)).isFalse();
    }

    @Test
    default void what_was_put_aside_waits_again_when_its_shop_wants_it() {
        String source = source();
        ShopId shop = Some.shop();
        keepsOf(shop, source, "evt_1");
        assertThat(fromOne(() -> intake().again(shop, source, "evt_1"))).isEmpty();
        inOne(() -> oldest(source).failed("handling_failed: Once.", 1, NOON));

        assertThat(fromOne(() -> intake().again(Some.shop(), source, "evt_1"))).isEmpty();
        assertThat(fromOne(() -> intake().again(shop, source, "evt_2"))).isEmpty();
        assertThat(fromOne(() -> intake().again(shop, source, "evt_1")))
                .contains(new Intake.Subject(source, "pi_1"));

        assertThat(waiting(source, "pi_1")).containsExactly("evt_1");
        assertThat(fromOne(() -> oldest(source).attempts())).isZero();
        assertThat(fromOne(() -> intake().dead(shop, 10))).isEmpty();
    }

    private void keepsOf(ShopId shop, String source, String event) {
        Arrival arrival = new Arrival(shop, source, event, "pi_1", new byte[] {1}, NOON);
        inOne(() -> intake().keep(arrival));
    }

    private Arrival oldest(String source) {
        return intake().waiting(source, "pi_1").get(0);
    }

    private static String source() {
        return "contract:" + Some.word();
    }

    private boolean keeps(String source, String event, String subject, Instant at) {
        Arrival arrival = new Arrival(Some.shop(), source, event, subject, new byte[] {1}, at);
        return fromOne(() -> intake().keep(arrival));
    }

    private void handle(String source, String subject) {
        inOne(
                () ->
                        intake().waiting(source, subject)
                                .forEach(arrival -> arrival.handled("recorded", NOON)));
    }

    private List<String> waiting(String source, String subject) {
        return fromOne(() -> intake().waiting(source, subject)).stream()
                .map(Arrival::eventId)
                .toList();
    }
}
