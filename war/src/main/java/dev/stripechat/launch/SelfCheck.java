package dev.stripechat.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * Asks the server whether the application answers. Payara Micro reports an application as deployed even if it broke
 * while it started (a migration that failed), and then answers every request with 500.
 */
final class SelfCheck {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final HttpAddress address;

    SelfCheck(HttpAddress address) {
        this.address = address;
    }

    boolean served() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            new URL("http", address.reachableHost(), address.port(), "/health/live")
                                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() != HttpURLConnection.HTTP_INTERNAL_ERROR;
        } catch (IOException silent) {
            return false;
        }
    }
}
