package dev.stripechat.runtime.outbox;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.jobs.Jobs;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The transactions around a call: what leaves next, and what came of it. */
@UseCase
public class Dispatch {

    private final Departures departures;
    private final Embargo embargo;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public Dispatch(Departures departures, Embargo embargo, Jobs jobs, Clock clock) {
        this.departures = departures;
        this.embargo = embargo;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What is to be done on a lane.
     *
     * @param sending what leaves now, noted as being sent
     * @param pause else how long until something is due; nothing, when the lane is empty or stuck
     */
    public record Next(Optional<Departure> sending, Optional<Duration> pause) {

        static final Next NOTHING = new Next(Optional.empty(), Optional.empty());

        static Next sending(Departure departure) {
            return new Next(Optional.of(departure), Optional.empty());
        }

        static Next after(Duration wait) {
            return new Next(Optional.empty(), Optional.of(wait));
        }
    }

    /** Takes the first of a lane, if its time has come. */
    public Next next(Lane lane, Carrier carrier, String node) {
        return departures.head(lane).map(head -> step(head, carrier, node)).orElse(Next.NOTHING);
    }

    /** Nobody else works on the lane: what is being sent for longer than a call takes, was left behind. */
    private Next step(Departure head, Carrier carrier, String node) {
        Instant now = clock.instant();
        if (head.state() == Departure.State.SENDING && head.isDue(now)) {
            head.orphaned(carrier.mayRepeat(), now);
            carrier.settled(head);
        }
        if (head.state() == Departure.State.WAITING && head.isDue(now)) {
            head.leaves(node, now, carrier.longestCall());
            Optional<Cause> why = embargo.on(head.lane().shop());
            if (why.isEmpty()) {
                return Next.sending(head);
            }
            head.settle(head.attempts(), new Result.NotNow(why.get()), false, now);
            carrier.settled(head);
        }
        return head.nextAt()
                .map(time -> Next.after(Duration.between(now, time)))
                .orElse(Next.NOTHING);
    }

    /** Notes what came of it; false, when this node was taken for dead meanwhile and another one goes on. */
    public boolean settle(Departure sent, Result result, Carrier carrier) {
        return departures
                .held(sent.lane().shop(), sent.id())
                .filter(
                        departure -> {
                            boolean awaited =
                                    departure.settle(
                                            sent.attempts(),
                                            result,
                                            carrier.mayRepeat(),
                                            clock.instant());
                            carrier.settled(departure);
                            return awaited;
                        })
                .isPresent();
    }

    /** There is room for a lane that had to wait. */
    public void call(Lane lane) {
        jobs.soon(SendDepartures.NAME, lane.instance());
    }

    /** Lanes on which something is due. */
    public List<Lane> due(int most) {
        return departures.due(clock.instant(), most);
    }
}
