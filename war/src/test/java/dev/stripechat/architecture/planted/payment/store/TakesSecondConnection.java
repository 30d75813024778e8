package dev.stripechat.architecture.planted.payment.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Planted: a second slot of the pool. */
class TakesSecondConnection {
    Connection second(DataSource dataSource) throws SQLException {
        return dataSource.getConnection();
    }
}
