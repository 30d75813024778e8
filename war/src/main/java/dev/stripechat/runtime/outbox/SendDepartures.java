package dev.stripechat.runtime.outbox;

import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job that empties the lanes: one instance per lane, so there is one sender on each. */
@Dependent
public class SendDepartures implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(SendDepartures.class);

    private final Dispatch dispatch;
    private final Map<String, Carrier> carriers;
    private final Gates gates;
    private final String node = UUID.randomUUID().toString();

    @Inject
    public SendDepartures(Dispatch dispatch, Instance<Carrier> carriers) {
        this(dispatch, carriers.stream());
    }

    /** With these carriers. */
    public SendDepartures(Dispatch dispatch, Stream<Carrier> carriers) {
        this(dispatch, carriers, System::nanoTime);
    }

    SendDepartures(Dispatch dispatch, Stream<Carrier> carriers, LongSupplier nanos) {
        this.dispatch = dispatch;
        this.gates = new Gates(nanos);
        this.carriers = carriers.collect(Collectors.toMap(Carrier::name, Function.identity()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        Lane lane = Lane.of(instance);
        Carrier carrier = carriers.get(lane.destination());
        if (carrier == null) {
            throw new IllegalStateException("nobody carries to " + lane.destination());
        }
        return carrier.quota()
                .map(quota -> counted(lane, carrier, quota))
                .orElseGet(() -> emptied(lane, carrier, () -> false));
    }

    /** Where there is no room, the thread is given back and the lane waits. */
    private Optional<Duration> counted(Lane lane, Carrier carrier, Quota quota) {
        Optional<Duration> wait = gates.enter(quota, lane);
        if (wait.isPresent()) {
            return wait;
        }
        try {
            return emptied(lane, carrier, () -> gates.isInTheWay(quota, lane));
        } finally {
            gates.leave(quota, lane).ifPresent(this::call);
        }
    }

    /** Who is not called looks by itself, later. */
    private void call(Lane waiting) {
        try {
            dispatch.call(waiting);
        } catch (RuntimeException notNow) {
            LOG.warn("{} was not called: {}", waiting.instance(), notNow.toString());
        }
    }

    /** Sends what is due, one after the other, and steps aside between two of them when it is asked to. */
    private Optional<Duration> emptied(Lane lane, Carrier carrier, BooleanSupplier stepsAside) {
        Dispatch.Next next = dispatch.next(lane, carrier, node);
        while (next.sending().isPresent()) {
            if (!dispatch.settle(
                    next.sending().get(), carried(carrier, next.sending().get()), carrier)) {
                LOG.warn("{}: somebody else has gone on here", lane.instance());
                return Optional.empty();
            }
            if (stepsAside.getAsBoolean()) {
                return Optional.of(Duration.ZERO);
            }
            next = dispatch.next(lane, carrier, node);
        }
        return next.pause();
    }

    private static Result carried(Carrier carrier, Departure departure) {
        try {
            return carrier.carry(departure);
        } catch (RuntimeException unforeseen) {
            LOG.error("{} failed in a way that nobody foresaw", departure.id(), unforeseen);
            return new Result.Unsure(Cause.of(unforeseen));
        }
    }

    @Override
    public Collection<String> unfinished(int most) {
        return dispatch.due(most).stream().map(Lane::instance).toList();
    }
}
