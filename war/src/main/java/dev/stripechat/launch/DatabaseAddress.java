package dev.stripechat.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where the database is and who asks. */
record DatabaseAddress(String url, String user, String password) {

    private static final String SECONDS = "5";

    /** A database of a PostgreSQL on this machine. */
    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    /** Connects within five seconds or fails. */
    Connection connect() throws SQLException {
        Properties how = new Properties();
        if (!user.isEmpty()) {
            how.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            how.setProperty("password", password);
        }
        how.setProperty("loginTimeout", SECONDS);
        how.setProperty("connectTimeout", SECONDS);
        how.setProperty("socketTimeout", SECONDS);
        how.setProperty("ApplicationName", "stripe-chat start");
        Connection connection = new Driver().connect(url, how);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL", "08001");
        }
        return connection;
    }

    void publish(Properties system) {
        system.setProperty(Keys.DATABASE_URL, url);
        system.setProperty(Keys.DATABASE_USER, user);
        system.setProperty(Keys.DATABASE_PASSWORD, password);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[hidden]";
    }
}
