package dev.stripechat.runtime.health.store;

import dev.stripechat.runtime.database.Sideline;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Map;

/** Why the database cannot be used, in words that name no address and no account. */
final class DatabaseFault {

    private static final Map<String, String> BY_STATE =
            Map.of(
                    "53300", "has no connection left for us (max_connections)",
                    "57P01", "is shutting down",
                    "57P02", "has crashed and recovers",
                    "57P03", "is starting or shutting down",
                    "28000", "refuses our user",
                    "28P01", "refuses our password",
                    "3D000", "is not there: no database of that name");

    private DatabaseFault() {}

    static String of(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return tooSlow();
            }
        }
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08")) {
            return "refuses connections or cannot be reached";
        }
        return BY_STATE.getOrDefault(state, "fails with SQL state " + state);
    }

    static String tooSlow() {
        return "is too slow: no answer within %d seconds".formatted(Sideline.SECONDS);
    }
}
