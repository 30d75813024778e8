package dev.stripechat.runtime.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while every connection of the pool is in use and stays so. */
@Readiness
@ApplicationScoped
class PoolReady implements HealthCheck {

    private final DatabaseState database;

    protected PoolReady() {
        this(new NoDatabase());
    }

    @Inject
    PoolReady(DatabaseState database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("connection-pool", database.poolFault());
    }
}
