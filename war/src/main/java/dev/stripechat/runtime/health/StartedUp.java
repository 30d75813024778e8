package dev.stripechat.runtime.health;

import dev.stripechat.runtime.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the migrations and every other first step are done. */
@Startup
@ApplicationScoped
class StartedUp implements HealthCheck {

    private volatile boolean done;

    void allDone(
            @Observes @Priority(StartOrder.STARTED) @Initialized(ApplicationScoped.class)
                    Object started) {
        done = true;
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of(
                "migrations",
                done ? Optional.empty() : Optional.of("they are not done; see the log"));
    }
}
