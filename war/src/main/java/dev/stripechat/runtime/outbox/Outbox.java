package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where things are given to be sent, and decided on. Called inside the transaction of the deed that causes it. */
@Dependent
public class Outbox {

    private static final int MOST_WOKEN = 1_000;

    private final Departures departures;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public Outbox(Departures departures, Jobs jobs, Clock clock) {
        this.departures = departures;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Gives it to be sent, after all that was put into its lane before: it is sent if, and only if, the transaction
     * commits.
     *
     * @return false, when it was put before: then nothing is changed
     */
    public boolean put(Letter letter) {
        return put(letter, Duration.ZERO);
    }

    /** The same, but not before that time has passed. */
    public boolean put(Letter letter, Duration delay) {
        Instant now = clock.instant();
        boolean isNew = departures.keep(new Departure(letter, now, now.plus(delay)));
        if (isNew) {
            jobs.later(SendDepartures.NAME, letter.lane().instance(), delay);
        }
        return isNew;
    }

    /** Something has happened that may make it possible now; if it waits, it is tried at once. */
    public void wake(ShopId shop, String destination, String key) {
        departures
                .held(shop, destination, key)
                .filter(departure -> !departure.state().isLast())
                .ifPresent(
                        departure -> {
                            departure.wakes(clock.instant());
                            order(departure);
                        });
    }

    /** What waits of a shop may leave again: as much of it as is looked at now is tried at once, the rest by itself. */
    public void wake(ShopId shop) {
        departures
                .open(shop, MOST_WOKEN)
                .forEach(
                        waiting ->
                                wake(shop, waiting.lane().destination(), waiting.letter().key()));
    }

    /** There is evidence that it has arrived. */
    public void arrived(ShopId shop, String destination, String key) {
        departures
                .held(shop, destination, key)
                .ifPresent(
                        departure -> {
                            departure.settle(
                                    departure.attempts(), Result.sent(), false, clock.instant());
                            order(departure);
                        });
    }

    /** What waits on that lane, or is stuck there, is not wanted any more; what is being sent may arrive. */
    public void drop(Lane lane, Cause why) {
        departures.open(lane).forEach(departure -> departure.drop(why, now()));
    }

    /** A person wants it sent again. Nothing, when the shop has none such; false, when it is not stuck. */
    public Optional<Boolean> again(ShopId shop, UUID id) {
        return departures
                .held(shop, id)
                .map(departure -> ordered(departure, departure.again(now())));
    }

    /** A person passes it over. Nothing, when the shop has none such; false, when it is not stuck. */
    public Optional<Boolean> skip(ShopId shop, UUID id) {
        return departures
                .held(shop, id)
                .map(departure -> ordered(departure, departure.skip(now())));
    }

    private boolean ordered(Departure departure, boolean done) {
        if (done) {
            order(departure);
        }
        return done;
    }

    private void order(Departure departure) {
        jobs.soon(SendDepartures.NAME, departure.lane().instance());
    }

    private Instant now() {
        return clock.instant();
    }
}
