package dev.stripechat.runtime.health.store;

import dev.stripechat.runtime.database.ConfiguredDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while PostgreSQL does not answer. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 2;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
            try (Connection connection = dataSource.getConnection()) {
                return connection.isValid(SECONDS);
            }
        } catch (SQLException | NamingException noAnswer) {
            return false;
        }
    }
}
