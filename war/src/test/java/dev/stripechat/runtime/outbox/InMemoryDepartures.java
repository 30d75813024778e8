package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Departures in memory, in the order in which they were put. */
public final class InMemoryDepartures implements Departures {

    private final List<Departure> departures = new ArrayList<>();

    /** Whatever was put, oldest first. */
    public List<Departure> all() {
        return List.copyOf(departures);
    }

    @Override
    public boolean keep(Departure departure) {
        Letter letter = departure.letter();
        boolean isNew =
                held(letter.lane().shop(), letter.lane().destination(), letter.key()).isEmpty();
        return isNew && departures.add(departure);
    }

    @Override
    public Optional<Departure> head(Lane lane) {
        return departures.stream().filter(isOpen().and(isOn(lane))).findFirst();
    }

    @Override
    public List<Departure> open(Lane lane) {
        return departures.stream().filter(isOpen().and(isOn(lane))).toList();
    }

    @Override
    public Optional<Departure> held(ShopId shop, UUID id) {
        return of(shop).filter(departure -> departure.id().equals(id)).findAny();
    }

    @Override
    public Optional<Departure> held(ShopId shop, String destination, String key) {
        return of(shop).filter(departure -> departure.lane().destination().equals(destination))
                .filter(departure -> departure.letter().key().equals(key))
                .findAny();
    }

    @Override
    public List<Lane> due(Instant now, int most) {
        return departures.stream()
                .filter(departure -> departure.isDue(now))
                .map(Departure::lane)
                .distinct()
                .filter(lane -> departures.stream().filter(isOn(lane)).noneMatch(isStuck()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Departure> open(ShopId shop, int most) {
        return of(shop).filter(isOpen())
                .sorted(
                        Comparator.comparing((Departure departure) -> !isStuck().test(departure))
                                .thenComparing(
                                        Departure::createdAt, Comparator.<Instant>reverseOrder()))
                .limit(most)
                .toList();
    }

    @Override
    public Map<Departure.State, Long> counts(ShopId shop) {
        return of(shop).filter(isOpen())
                .collect(Collectors.groupingBy(Departure::state, Collectors.counting()));
    }

    private Stream<Departure> of(ShopId shop) {
        return departures.stream().filter(departure -> departure.lane().shop().equals(shop));
    }

    private static Predicate<Departure> isOpen() {
        return departure -> !departure.state().isLast();
    }

    private static Predicate<Departure> isStuck() {
        return departure -> departure.state().isStuck();
    }

    private static Predicate<Departure> isOn(Lane lane) {
        return departure -> departure.lane().equals(lane);
    }
}
