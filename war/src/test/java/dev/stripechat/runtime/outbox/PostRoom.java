package dev.stripechat.runtime.outbox;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.jobs.RecordingJobs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An outbox in memory with two far sides, one that knows keys and one that does not. */
final class PostRoom {

    final ShopId shop = Some.shop();
    final MovableClock clock = MovableClock.atNoon();
    final RecordingJobs jobs = new RecordingJobs();
    final InMemoryDepartures departures = new InMemoryDepartures();
    final Standstill embargo = new Standstill();
    final Outbox outbox = new Outbox(departures, jobs, clock);
    final FarSide keyed = FarSide.withKeys();
    final FarSide plain = FarSide.withoutKeys();

    /** One more node. */
    SendDepartures node() {
        return new SendDepartures(
                new Dispatch(departures, embargo, jobs, clock),
                Stream.of(keyed, plain),
                clock::nanos);
    }

    Lane lane(FarSide to, String name) {
        return new Lane(shop, to.name(), name);
    }

    Letter letter(FarSide to, String lane, String key) {
        return new Letter(lane(to, lane), "a word about " + key, "{}", key);
    }

    Departure has(FarSide to, String lane, String key) {
        outbox.put(letter(to, lane, key));
        return named(to, key);
    }

    Departure named(FarSide to, String key) {
        return departures.held(shop, to.name(), key).orElseThrow();
    }

    Optional<Duration> runs(FarSide to, String lane) {
        return node().run(lane(to, lane).instance());
    }

    List<String> ordered() {
        return jobs.ordered(SendDepartures.NAME);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    static UUID unknown() {
        return UUID.randomUUID();
    }
}
