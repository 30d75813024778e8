package dev.stripechat.runtime.health;

import dev.stripechat.runtime.jobs.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the engine of the jobs does not look for work: questions would be taken and not answered. */
@Readiness
@ApplicationScoped
class JobsReady implements HealthCheck {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Pulse pulse;

    protected JobsReady() {
        this(new Pulse());
    }

    @Inject
    JobsReady(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("jobs", fault(pulse.silence()));
    }

    static Optional<String> fault(Duration silence) {
        return Optional.of(silence)
                .filter(time -> time.compareTo(LONGEST) > 0)
                .map(
                        time ->
                                "nobody has looked for work for %d seconds"
                                        .formatted(time.toSeconds()));
    }
}
