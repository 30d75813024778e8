package dev.stripechat.runtime.outward;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to the very machine that was looked at; TLS is asked for the name. Redirects are answers like others, nothing is
 * followed, no more is read than allowed. Whoever thinks that it takes too long closes it from another thread.
 */
public final class PinnedCall implements Closeable {

    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final Set<String> OURS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "accept-encoding");

    private final Machines machines;
    private final Duration patience;
    private final int mostBytes;
    private final Socket plain = new Socket();

    /** With that patience for a connection, and for each read; and for answers of so many bytes. */
    public PinnedCall(Machines machines, Duration patience, int mostBytes) {
        this.machines = machines;
        this.patience = patience;
        this.mostBytes = mostBytes;
    }

    /** Which machine an address means now, if anybody may be called there. */
    @FunctionalInterface
    public interface Machines {

        /**
         * Looked up once: the name may mean another one a moment later.
         *
         * @throws ShopHosts.Forbidden when nobody may be called there
         * @throws UnknownHostException when the name is nobody's
         */
        InetAddress of(URI url) throws UnknownHostException;
    }

    /**
     * Sends it and reads the answer.
     *
     * @throws ShopHosts.Forbidden when nobody may be called there
     * @throws HttpReply.TooLong when the answer is longer than allowed
     * @throws IOException when it did not leave, or has no answer
     */
    public HttpReply post(URI url, Map<String, List<String>> headers, byte[] body)
            throws IOException {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        try (plain) {
            plain.connect(new InetSocketAddress(machines.of(url), port), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            Socket socket = tls ? secured(url.getHost(), port) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(url, headers, body.length));
            out.write(body);
            out.flush();
            return HttpReply.from(new BufferedInputStream(socket.getInputStream()), mostBytes);
        }
    }

    /** Ends it, whatever it is busy with. */
    @Override
    public void close() throws IOException {
        plain.close();
    }

    private Socket secured(String host, int port) throws IOException {
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

    private static byte[] head(URI url, Map<String, List<String>> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        line(head, "Host", url.getRawAuthority());
        line(head, "Connection", "close");
        line(head, "Content-Length", String.valueOf(length));
        Map<String, List<String>> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.forEach((name, values) -> theirs(head, name, values));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void theirs(StringBuilder head, String name, List<String> values) {
        if (!OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            line(head, name, String.join(", ", values));
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value.replaceAll("[\r\n]", " ")).append("\r\n");
    }
}
