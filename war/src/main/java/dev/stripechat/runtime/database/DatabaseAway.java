package dev.stripechat.runtime.database;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/**
 * Tells a database that cannot be used just now (nobody is there, it is stopping or starting, all connections are taken,
 * the one in use broke) from a fault of ours. The same again is right after the first and useless after the second.
 */
public final class DatabaseAway {

    /** Connection exceptions, and what an operator or a crash does to a connection. */
    private static final Set<String> CLASSES_OF_STATES = Set.of("08", "57P");

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private DatabaseAway() {}

    /** Whether that is what stands behind a failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (says(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLNonTransientConnectionException
                    || isAway(String.valueOf(sql.getSQLState()));
        }
        return failure instanceof ResourceAllocationException
                || failure instanceof XAException xa && isBrokenCommit(xa);
    }

    private static boolean isAway(String state) {
        return state.equals(TOO_MANY_CONNECTIONS)
                || CLASSES_OF_STATES.stream().anyMatch(state::startsWith);
    }

    /** Payara tells of a commit that failed in no other way, and forgets the cause. */
    private static boolean isBrokenCommit(XAException failure) {
        return failure.errorCode == XAException.XAER_RMERR
                || failure.errorCode == XAException.XAER_RMFAIL;
    }
}
