package dev.stripechat.runtime.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job that throws away what is kept no longer: on one node at a time, in small steps. */
@Dependent
public class TidyUp implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "tidy-up";

    /** The only instance there is. */
    public static final String ALL = "all";

    static final Duration PAUSE = Duration.ofHours(6);
    static final int STEP = 500;

    private static final Logger LOG = LoggerFactory.getLogger(TidyUp.class);

    private final List<Housekeeping> rooms;
    private final Clock clock;

    @Inject
    public TidyUp(Instance<Housekeeping> rooms, Clock clock) {
        this(rooms.stream(), clock);
    }

    TidyUp(Stream<Housekeeping> rooms, Clock clock) {
        this.rooms = rooms.toList();
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** One room that cannot tidy up does not keep the others from it. */
    @Override
    public Optional<Duration> run(String instance) {
        rooms.forEach(this::tidy);
        return Optional.of(PAUSE);
    }

    private void tidy(Housekeeping room) {
        int gone = 0;
        try {
            int most = room.step();
            int step;
            do {
                step = room.tidy(clock.instant(), most);
                gone += step;
            } while (step >= most);
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be thrown away, later again", room.what(), failed);
        }
        if (gone > 0) {
            LOG.info("thrown away: {} {}", gone, room.what());
        }
    }

    /** It is ordered by nobody, so it is always found missing. */
    @Override
    public Collection<String> unfinished(int most) {
        return List.of(ALL);
    }
}
