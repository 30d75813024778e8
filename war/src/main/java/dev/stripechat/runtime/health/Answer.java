package dev.stripechat.runtime.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** An answer of {@code /health}: up, or down with its cause in words. */
final class Answer {

    private Answer() {}

    static HealthCheckResponse of(String name, Optional<String> fault) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(fault.isEmpty());
        fault.ifPresent(cause -> answer.withData("cause", cause));
        return answer.build();
    }
}
