package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody does who keeps departures. */
public interface OutboxContract extends Together {

    Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    Departures departures();

    @Test
    default void a_departure_is_found_as_it_was_put() {
        Lane lane = lane();
        Letter letter = new Letter(lane, "note at pi_1", "payload ä/{}", "key-1");

        boolean isNew = keeps(new Departure(letter, NOON, NOON.plusSeconds(2)));

        Departure found = head(lane).orElseThrow();
        assertThat(isNew).isTrue();
        assertThat(found.letter()).isEqualTo(letter);
        assertThat(found.state()).isEqualTo(State.WAITING);
        assertThat(found.createdAt()).isEqualTo(NOON);
        assertThat(found.nextAt()).contains(NOON.plusSeconds(2));
        assertThat(found.triedAt()).isEmpty();
        assertThat(found.settledAt()).isEmpty();
        assertThat(found.attempts()).isZero();
        assertThat(found.cause()).isEmpty();
    }

    @Test
    default void a_key_is_kept_once_for_a_shop_and_a_destination() {
        Lane lane = lane();
        Lane otherDestination = new Lane(lane.shop(), "elsewhere", lane.name());
        Lane otherShop = new Lane(Some.shop(), lane.destination(), lane.name());

        assertThat(keeps(put(lane, "key-1"))).isTrue();
        assertThat(keeps(put(lane, "key-1"))).isFalse();
        assertThat(keeps(put(new Lane(lane.shop(), lane.destination(), "other"), "key-1")))
                .isFalse();
        assertThat(keeps(put(otherDestination, "key-1"))).isTrue();
        assertThat(keeps(put(otherShop, "key-1"))).isTrue();
    }

    @Test
    default void a_key_that_is_put_twice_in_one_transaction_breaks_nothing() {
        Lane lane = lane();

        inOne(
                () -> {
                    departures().keep(put(lane, "key-1"));
                    departures().keep(put(lane, "key-1"));
                    departures().keep(put(lane, "key-2"));
                });

        assertThat(open(lane.shop())).containsExactlyInAnyOrder("key-1", "key-2");
    }

    @Test
    default void the_first_of_a_lane_is_the_first_that_was_put_and_is_not_over() {
        Lane lane = lane();
        Stream.of("key-3", "key-1", "key-2").forEach(key -> keeps(put(lane, key)));
        keeps(put(new Lane(lane.shop(), lane.destination(), "other"), "key-0"));

        assertThat(head(lane)).map(Departure::letter).map(Letter::key).contains("key-3");
        sent(lane);
        assertThat(head(lane)).map(Departure::letter).map(Letter::key).contains("key-1");
        refused(lane);
        assertThat(head(lane)).map(Departure::letter).map(Letter::key).contains("key-1");
        inOne(() -> departures().head(lane).orElseThrow().skip(NOON));
        sent(lane);

        assertThat(head(lane)).isEmpty();
    }

    @Test
    default void all_of_a_lane_that_are_not_over_are_found_in_their_order() {
        Lane lane = lane();
        Stream.of("key-3", "key-1", "key-2").forEach(key -> keeps(put(lane, key)));
        keeps(put(new Lane(lane.shop(), lane.destination(), "other"), "key-0"));
        keeps(put(new Lane(Some.shop(), lane.destination(), lane.name()), "key-4"));
        sent(lane);

        List<String> open =
                fromOne(() -> departures().open(lane)).stream()
                        .map(departure -> departure.letter().key())
                        .toList();

        assertThat(open).containsExactly("key-1", "key-2");
    }

    @Test
    default void what_becomes_of_it_is_kept() {
        Lane lane = lane();
        keeps(put(lane, "key-1"));

        inOne(
                () -> {
                    Departure first = departures().head(lane).orElseThrow();
                    first.leaves("node-1", NOON.plusSeconds(1), Duration.ofMinutes(2));
                    first.settle(
                            1,
                            Result.later("busy", "Busy.", Optional.of(Duration.ofSeconds(9))),
                            true,
                            NOON.plusSeconds(3));
                });

        Departure found = head(lane).orElseThrow();
        assertThat(found.state()).isEqualTo(State.WAITING);
        assertThat(found.attempts()).isOne();
        assertThat(found.cause()).isEqualTo("busy: Busy.");
        assertThat(found.triedAt()).contains(NOON.plusSeconds(1));
        assertThat(found.nextAt()).contains(NOON.plusSeconds(12));
    }

    @Test
    default void only_its_shop_finds_it_by_id_or_key() {
        Lane lane = lane();
        Departure kept = put(lane, "key-1");
        keeps(kept);
        Departures all = departures();

        assertThat(fromOne(() -> all.held(lane.shop(), kept.id()).isPresent())).isTrue();
        assertThat(fromOne(() -> all.held(Some.shop(), kept.id()).isPresent())).isFalse();
        assertThat(fromOne(() -> all.held(lane.shop(), lane.destination(), "key-1").isPresent()))
                .isTrue();
        assertThat(fromOne(() -> all.held(Some.shop(), lane.destination(), "key-1").isPresent()))
                .isFalse();
        assertThat(fromOne(() -> all.held(lane.shop(), "elsewhere", "key-1").isPresent()))
                .isFalse();
    }

    @Test
    default void lanes_with_something_due_are_found_once_unless_they_are_stuck() {
        Lane due = lane();
        Lane later = lane();
        Lane stuck = lane();
        Lane over = lane();
        Stream.of("key-1", "key-2").forEach(key -> keeps(put(due, key)));
        Stream.of("key-1", "key-2").forEach(key -> keeps(put(stuck, key)));
        keeps(new Departure(letter(later, "key-1"), NOON, NOON.plusSeconds(1)));
        keeps(put(over, "key-1"));
        refused(stuck);
        sent(over);

        List<Lane> found = fromOne(() -> departures().due(NOON, 10_000));

        assertThat(found).containsOnlyOnce(due).doesNotContain(later, stuck, over);
        assertThat(fromOne(() -> departures().due(NOON.plusSeconds(1), 10_000))).contains(later);
        assertThat(fromOne(() -> departures().due(NOON.plusSeconds(1), 1))).hasSize(1);
    }

    @Test
    default void what_is_being_sent_for_too_long_is_due() {
        Lane lane = lane();
        keeps(put(lane, "key-1"));
        inOne(
                () ->
                        departures()
                                .head(lane)
                                .orElseThrow()
                                .leaves("node-1", NOON, Duration.ofMinutes(2)));

        assertThat(fromOne(() -> departures().due(NOON.plusSeconds(119), 10_000)))
                .doesNotContain(lane);
        assertThat(fromOne(() -> departures().due(NOON.plusSeconds(120), 10_000))).contains(lane);
    }

    @Test
    default void what_is_open_is_listed_with_the_stuck_first_and_the_newest_first() {
        ShopId shop = Some.shop();
        Lane stuck = new Lane(shop, "far", "stuck");
        Lane waiting = new Lane(shop, "far", "waiting");
        Lane over = new Lane(shop, "far", "over");
        keeps(new Departure(letter(stuck, "dead"), NOON, NOON));
        keeps(new Departure(letter(waiting, "older"), NOON.plusSeconds(1), NOON));
        keeps(new Departure(letter(waiting, "newer"), NOON.plusSeconds(2), NOON));
        keeps(put(over, "sent"));
        refused(stuck);
        sent(over);

        assertThat(open(shop)).containsExactly("dead", "newer", "older");
        assertThat(fromOne(() -> departures().open(shop, 1))).hasSize(1);
        assertThat(fromOne(() -> departures().counts(shop)))
                .isEqualTo(Map.of(State.DEAD, 1L, State.WAITING, 2L));
        assertThat(fromOne(() -> departures().counts(Some.shop()))).isEmpty();
    }

    private static Lane lane() {
        return new Lane(Some.shop(), "far", "chat-" + Some.word());
    }

    private static Letter letter(Lane lane, String key) {
        return new Letter(lane, "a word", "{}", key);
    }

    private static Departure put(Lane lane, String key) {
        return new Departure(letter(lane, key), NOON, NOON);
    }

    private boolean keeps(Departure departure) {
        return fromOne(() -> departures().keep(departure));
    }

    private Optional<Departure> head(Lane lane) {
        return fromOne(() -> departures().head(lane));
    }

    private void sent(Lane lane) {
        settled(lane, Result.sent());
    }

    private void refused(Lane lane) {
        settled(lane, Result.refused("refused", "No."));
    }

    private void settled(Lane lane, Result result) {
        inOne(
                () -> {
                    Departure first = departures().head(lane).orElseThrow();
                    first.leaves("node-1", NOON, Duration.ofMinutes(2));
                    first.settle(first.attempts(), result, true, NOON);
                });
    }

    private List<String> open(ShopId shop) {
        return fromOne(() -> departures().open(shop, 10)).stream()
                .map(departure -> departure.letter().key())
                .toList();
    }
}
