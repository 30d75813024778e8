package dev.stripechat.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;

/** Where the server listens. */
record HttpAddress(String host, int port) {

    static final String EVERYWHERE = "0.0.0.0";
    static final int USUAL_PORT = 8080;

    static HttpAddress of(Configuration configuration) {
        return new HttpAddress(
                configuration.text(Keys.HTTP_ADDRESS, EVERYWHERE),
                configuration.port(Keys.HTTP_PORT, USUAL_PORT, 1));
    }

    /** Listens for a moment, to find out before anything is started. */
    void ensureFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new StartFailure(
                    Exit.CONFIGURATION,
                    "%s=%s is not an address of this machine.".formatted(Keys.HTTP_ADDRESS, host),
                    unknown);
        } catch (BindException taken) {
            throw new StartFailure(Exit.PORT, sentence(Cause.of(taken)), taken);
        } catch (IOException fault) {
            throw new StartFailure(Exit.PORT, sentence(Cause.of(fault)), fault);
        }
    }

    private String sentence(String cause) {
        String why = cause.toLowerCase(Locale.ROOT);
        if (why.contains("permission")) {
            return "Port %d needs more rights than this user has; choose one above 1023 with %s."
                    .formatted(port, Keys.HTTP_PORT);
        }
        if (why.contains("cannot assign")) {
            return "%s=%s is not an address of this machine.".formatted(Keys.HTTP_ADDRESS, host);
        }
        return "Port %d is already in use; stop the other program or choose another port with %s."
                .formatted(port, Keys.HTTP_PORT);
    }

    /** The same server, as this machine reaches it. */
    String reachableHost() {
        return host.equals(EVERYWHERE) ? "127.0.0.1" : host;
    }

    String localUrl() {
        return "http://localhost:" + port;
    }
}
