package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very machine of a shop that was looked at: a client that looks the name up by itself could be led elsewhere
 * meanwhile. A deadline ends whatever is said on it.
 */
@Dependent
public class PinnedLine {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    private final ShopHosts addresses;
    private final Deadlines deadlines;

    @Inject
    public PinnedLine(ShopHosts addresses, Deadlines deadlines) {
        this.addresses = addresses;
        this.deadlines = deadlines;
    }

    /** What is said on it. */
    @FunctionalInterface
    public interface Talk<T> {

        /** Says it, and hears what comes back. */
        T over(OutputStream out, InputStream in) throws IOException;
    }

    /**
     * Opens one, talks, and closes it.
     *
     * @throws ShopHosts.Forbidden when nobody may be called there
     * @throws IOException when it is not reached, breaks, or takes too long
     */
    public <T> T to(URI url, Talk<T> talk) throws IOException {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        Socket plain = new Socket();
        Deadlines.Watch watch = deadlines.over(plain);
        try (plain) {
            plain.connect(new InetSocketAddress(addresses.of(url), port), CONNECT_MILLIS);
            plain.setSoTimeout(READ_MILLIS);
            Socket socket = tls ? secured(plain, url.getHost(), port) : plain;
            return talk.over(socket.getOutputStream(), socket.getInputStream());
        } finally {
            watch.close();
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        ((SSLSocketFactory) SSLSocketFactory.getDefault())
                                .createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
