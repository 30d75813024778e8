package dev.stripechat.runtime.clock;

import dev.stripechat.runtime.database.ConfiguredDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
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

/** A database whose time a test moves: by what stands in {@code test.leap}. The server follows within half a minute. */
@Alternative
@Priority(1)
@Dependent
public class LeapingDatabase implements DatabaseTime {

    private static final String LEAPED =
            "select clock_timestamp() + coalesce((select max(by) from test.leap), interval '0')";

    @Override
    public List<Reading> read(int times) {
        try {
            DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema if not exists test");
                statement.execute("create table if not exists test.leap (by interval)");
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
        try (ResultSet row = statement.executeQuery(LEAPED)) {
            long middle = before + (System.nanoTime() - before) / 2;
            row.next();
            return new Reading(row.getObject(1, OffsetDateTime.class).toInstant(), middle);
        }
    }
}
