package dev.stripechat.runtime.intake;

import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Arrivals in memory. */
public final class InMemoryIntake implements Intake {

    private final List<Arrival> arrivals = new ArrayList<>();

    /** Whatever was kept, oldest first. */
    public List<Arrival> all() {
        return List.copyOf(arrivals);
    }

    @Override
    public boolean keep(Arrival arrival) {
        boolean isNew = arrivals.stream().noneMatch(known -> key(known).equals(key(arrival)));
        return isNew && arrivals.add(arrival);
    }

    @Override
    public List<Arrival> waiting(String source, String subject) {
        return arrivals.stream()
                .filter(Arrival::isWaiting)
                .filter(
                        arrival ->
                                arrival.source().equals(source)
                                        && arrival.subject().equals(subject))
                .sorted(Comparator.comparing(Arrival::receivedAt).thenComparing(Arrival::eventId))
                .toList();
    }

    @Override
    public Set<Subject> unfinished(String sourcePrefix, int most) {
        return arrivals.stream()
                .filter(Arrival::isWaiting)
                .filter(arrival -> arrival.source().startsWith(sourcePrefix))
                .map(arrival -> new Subject(arrival.source(), arrival.subject()))
                .distinct()
                .limit(most)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void reopen(String source, Set<String> outcomes) {
        arrivals.replaceAll(
                arrival ->
                        arrival.source().equals(source) && outcomes.contains(arrival.outcome())
                                ? again(arrival)
                                : arrival);
    }

    @Override
    public List<Arrival> dead(ShopId shop, int most) {
        return arrivals.stream()
                .filter(arrival -> arrival.isDead() && arrival.shop().equals(shop))
                .sorted(Comparator.comparing(Arrival::receivedAt).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Arrival> held(ShopId shop, String source, String eventId) {
        return arrivals.stream()
                .filter(arrival -> arrival.shop().equals(shop))
                .filter(arrival -> key(arrival).equals(new Arrival.Key(source, eventId)))
                .findAny();
    }

    private static Arrival again(Arrival handled) {
        return new Arrival(
                handled.shop(),
                handled.source(),
                handled.eventId(),
                handled.subject(),
                handled.body(),
                handled.receivedAt());
    }

    private static Arrival.Key key(Arrival arrival) {
        return new Arrival.Key(arrival.source(), arrival.eventId());
    }
}
