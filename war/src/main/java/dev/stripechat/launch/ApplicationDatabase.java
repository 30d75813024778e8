package dev.stripechat.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the application, inside the embedded PostgreSQL. */
final class ApplicationDatabase {

    private static final String NAME = "stripechat";

    private final PostgresCluster cluster;

    ApplicationDatabase(PostgresCluster cluster) {
        this.cluster = cluster;
    }

    DatabaseAddress address(int port) {
        return DatabaseAddress.local(port, NAME, NAME, cluster.password());
    }

    /** The version of the PostgreSQL that answers there with our password. */
    String serverVersion(int port) throws SQLException {
        try (Connection connection = superuser(port);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show server_version")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The application's own user is no superuser: SQL that should not be there cannot reach the files. */
    void prepare(int port) {
        try (Connection connection = superuser(port);
                Statement statement = connection.createStatement()) {
            if (absent(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute(
                        "create role %s login password '%s'".formatted(NAME, cluster.password()));
            }
            if (absent(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database %s owner %s".formatted(NAME, NAME));
            }
        } catch (SQLException fault) {
            throw new StartFailure(
                    Exit.DATABASE,
                    "PostgreSQL runs, but its database cannot be prepared (%s)."
                            .formatted(Cause.of(fault)),
                    fault);
        }
    }

    private Connection superuser(int port) throws SQLException {
        return DatabaseAddress.local(
                        port, "postgres", PostgresCluster.SUPERUSER, cluster.password())
                .connect();
    }

    private static boolean absent(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
