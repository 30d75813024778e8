package dev.stripechat.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/** Asks a configured database once, before the server is booted. No sentence ever shows the password or the URL. */
final class DatabaseProbe {

    private static final String SCHEME = "jdbc:postgresql:";

    private final DatabaseAddress address;
    private final String place;

    DatabaseProbe(DatabaseAddress address) {
        this.address = address;
        this.place = place(address.url());
    }

    /** Host, port and name: what may be shown of a URL. */
    private static String place(String url) {
        Properties parts = Driver.parseURL(url, new Properties());
        if (!url.startsWith(SCHEME) || parts == null) {
            throw new StartFailure(
                    Exit.DATABASE,
                    Keys.DATABASE_URL
                            + " must be like jdbc:postgresql://host:5432/name (user and password have keys of their own).");
        }
        return "%s on %s:%s"
                .formatted(
                        parts.getProperty("PGDBNAME"),
                        parts.getProperty("PGHOST"),
                        parts.getProperty("PGPORT"));
    }

    void run() {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select version()")) {
            answer.next();
        } catch (SQLException refused) {
            throw new StartFailure(Exit.DATABASE, sentence(refused), refused);
        }
    }

    private String sentence(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28")) {
            return "The database %s refuses the user or the password; check %s and %s."
                    .formatted(place, Keys.DATABASE_USER, Keys.DATABASE_PASSWORD);
        }
        if (state.equals("3D000")) {
            return "The database %s does not exist; create it or correct %s."
                    .formatted(place, Keys.DATABASE_URL);
        }
        if (state.equals("08001")) {
            return "The database %s cannot be reached (%s); check %s and whether PostgreSQL runs there."
                    .formatted(place, rootOf(refused), Keys.DATABASE_URL);
        }
        if (state.startsWith("08")) {
            return "At %s there is no PostgreSQL that answers (%s); check %s."
                    .formatted(place, rootOf(refused), Keys.DATABASE_URL);
        }
        return "The database %s cannot be used: %s.".formatted(place, Cause.of(refused));
    }

    private static String rootOf(Throwable refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Cause.of(root);
    }
}
