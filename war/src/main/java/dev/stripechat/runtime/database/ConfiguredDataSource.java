package dev.stripechat.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that {@code stripe-chat.database.*} names. Payara's pool makes its connections through this class, so
 * that the same WAR runs under the launcher, in a container and in tests without boot commands.
 */
public final class ConfiguredDataSource extends PGSimpleDataSource {

    /** Where the pool of these connections is found; {@code web.xml} defines it under this name. */
    public static final String JNDI_NAME = "java:app/jdbc/stripe-chat";

    private static final long serialVersionUID = 1L;

    /** Reads the keys when the pool is made. */
    public ConfiguredDataSource() {
        Config config = ConfigProvider.getConfig();
        setUrl(config.getValue("stripe-chat.database.url", String.class));
        config.getOptionalValue("stripe-chat.database.user", String.class)
                .ifPresent(super::setUser);
        config.getOptionalValue("stripe-chat.database.password", String.class)
                .ifPresent(super::setPassword);
        setApplicationName("stripe-chat");
        // EclipseLink binds a missing UUID as text; unspecified lets PostgreSQL take the type of
        // the column
        setStringType("unspecified");
        setTcpKeepAlive(true);
        // the details of a failure name the values of the row, and failures are logged
        setLogServerErrorDetail(false);
    }

    /**
     * A connection that sees at each statement what others have committed, whatever the database is set to: a repeated
     * message is found because of that. Set here, once for each connection.
     */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password)
            throws SQLException {
        Connection connection = super.getConnection(user, password);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }
}
