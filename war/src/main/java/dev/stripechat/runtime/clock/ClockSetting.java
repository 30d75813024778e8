package dev.stripechat.runtime.clock;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a clock by the database: the middle one of three answers, each taken to be as old as half of its way. */
final class ClockSetting {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSetting.class);
    private static final int READINGS = 3;
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(1);

    private final DatabaseTime database;
    private boolean silent;

    ClockSetting(DatabaseTime database) {
        this.database = database;
    }

    /** Sets it, if the database answers; it goes on as it is otherwise, and that is said once. */
    void set(SharedClock clock) {
        middle().map(reading -> clock.set(reading.time(), reading.nanos()).abs())
                .filter(off -> off.compareTo(WORTH_A_WORD) > 0)
                .ifPresent(off -> LOG.warn("the clock was {} off the database's, and is set", off));
    }

    private Optional<DatabaseTime.Reading> middle() {
        try {
            List<DatabaseTime.Reading> readings = database.read(READINGS);
            silent = false;
            return readings.stream()
                    .sorted(Comparator.comparing(DatabaseTime.Reading::origin))
                    .skip(readings.size() / 2)
                    .findFirst();
        } catch (RuntimeException noAnswer) {
            if (!silent) {
                LOG.warn("the database does not tell the time: {}", noAnswer.toString());
            }
            silent = true;
            return Optional.empty();
        }
    }
}
