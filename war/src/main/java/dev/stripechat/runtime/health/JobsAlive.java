package dev.stripechat.runtime.health;

import dev.stripechat.runtime.jobs.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Dead only where a restart helps: the engine of the jobs has stopped although the database has been fine for long. A
 * node without its database lives on.
 */
@Liveness
@ApplicationScoped
class JobsAlive implements HealthCheck {

    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Pulse pulse;
    private final DatabaseState database;

    protected JobsAlive() {
        this(new Pulse(), new NoDatabase());
    }

    @Inject
    JobsAlive(Pulse pulse, DatabaseState database) {
        this.pulse = pulse;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("jobs-engine", fault(pulse.silence(), database.goodFor()));
    }

    static Optional<String> fault(Duration silence, Duration databaseGoodFor) {
        boolean dead = silence.compareTo(LONGEST) > 0 && databaseGoodFor.compareTo(LONGEST) > 0;
        return dead
                ? Optional.of("stopped, though the database is fine; only a restart helps")
                : Optional.empty();
    }
}
