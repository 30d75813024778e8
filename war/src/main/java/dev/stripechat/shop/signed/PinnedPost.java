package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outward.Deadlines;
import dev.stripechat.runtime.outward.ShopHosts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to the very machine that was looked at: a client that looks the name up by itself could be led elsewhere meanwhile.
 * Redirects are not followed, of the answer nothing is read but its head, and a deadline ends it all.
 */
@Dependent
class PinnedPost {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 4_096;
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final Pattern STATUS =
            Pattern.compile("HTTP/1\\.[01] (?<status>[1-5]\\d\\d)( .*)?");
    private static final Pattern WAIT = Pattern.compile("retry-after:\\s*(?<seconds>\\d{1,6})\\s*");

    private final ShopHosts addresses;
    private final Deadlines deadlines;

    @Inject
    PinnedPost(ShopHosts addresses, Deadlines deadlines) {
        this.addresses = addresses;
        this.deadlines = deadlines;
    }

    /**
     * What the far side answered.
     *
     * @param retryAfter seconds that it wants to be left alone, if it says so
     */
    record Answer(int status, Optional<Integer> retryAfter) {}

    /**
     * Sends it.
     *
     * @throws ShopHosts.Forbidden when nobody may be called there
     * @throws IOException when it did not leave, or has no answer
     */
    Answer send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        Socket plain = new Socket();
        Deadlines.Watch watch = deadlines.over(plain);
        try (plain) {
            plain.connect(new InetSocketAddress(addresses.of(url), port), CONNECT_MILLIS);
            plain.setSoTimeout(READ_MILLIS);
            Socket socket = tls ? secured(plain, url.getHost(), port) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(url, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return answer(
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1)));
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

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        head.append("Content-Type: application/json\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static Answer answer(BufferedReader in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        Optional<Integer> wait = Optional.empty();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                break;
            }
            Matcher asked = WAIT.matcher(line.toLowerCase(Locale.ROOT));
            wait = asked.matches() ? Optional.of(Integer.valueOf(asked.group("seconds"))) : wait;
        }
        return new Answer(Integer.parseInt(status.group("status")), wait);
    }

    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("the line is too long");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
