package dev.stripechat.runtime.clock.store;

import dev.stripechat.runtime.clock.DatabaseTime;
import dev.stripechat.runtime.database.ConfiguredDataSource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** PostgreSQL's clock itself, not the start of a transaction. To get a connection takes its time, which must not count. */
@Dependent
class JdbcDatabaseTime implements DatabaseTime {

    private static final int SECONDS = 2;

    @Override
    public List<Reading> read(int times) {
        try {
            DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(SECONDS);
                List<Reading> readings = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    readings.add(read(statement));
                }
                return readings;
            }
        } catch (SQLException | NamingException noAnswer) {
            throw new IllegalStateException(noAnswer);
        }
    }

    private static Reading read(Statement statement) throws SQLException {
        long before = System.nanoTime();
        try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            long middle = before + (System.nanoTime() - before) / 2;
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), middle);
        }
    }
}
