package dev.stripechat.runtime.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while PostgreSQL cannot be used. A restart of this node would not help, so it stays alive. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private final DatabaseState database;

    protected DatabaseReady() {
        this(new NoDatabase());
    }

    @Inject
    DatabaseReady(DatabaseState database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("database", database.fault());
    }
}
