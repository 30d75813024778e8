package dev.stripechat.shopware.api;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over one connection to the very machine that {@link HostCheck} has named; TLS is asked for the shop's name.
 * Redirects are answers like others, nothing is followed. A deadline ends it all, whatever drips.
 */
final class PinnedExchange implements AutoCloseable {

    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    private final HostCheck hosts;
    private final Patience patience;
    private final SSLSocketFactory tls;
    private final ScheduledThreadPoolExecutor watch;

    PinnedExchange(HostCheck hosts, Patience patience, SSLSocketFactory tls) {
        this.hosts = hosts;
        this.patience = patience;
        this.tls = tls;
        watch = new ScheduledThreadPoolExecutor(1, PinnedExchange::daemon);
        watch.setRemoveOnCancelPolicy(true);
    }

    /** How long is waited for a connection, for the next bytes and for everything; how many bytes are taken. */
    record Patience(Duration connect, Duration read, Duration all, int bytes) {

        static final Patience USUAL =
                new Patience(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(30),
                        5 * 1024 * 1024);

        /** For whom a page waits: a token and an answer take no longer than five seconds in all. */
        static final Patience SHORT =
                new Patience(
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2_500),
                        Duration.ofMillis(2_500),
                        1024 * 1024);
    }

    HttpReply send(String method, URI uri, Map<String, List<String>> headers, byte[] body)
            throws IOException {
        InetAddress machine = hosts.of(uri);
        boolean secure = "https".equals(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? TLS_PORT : PLAIN_PORT;
        Socket plain = new Socket();
        ScheduledFuture<?> end =
                watch.schedule(() -> cut(plain), patience.all().toMillis(), TimeUnit.MILLISECONDS);
        try (plain) {
            plain.connect(
                    new InetSocketAddress(machine, port), (int) patience.connect().toMillis());
            plain.setSoTimeout((int) patience.read().toMillis());
            Socket socket = secure ? secured(plain, uri.getHost(), port) : plain;
            OutputStream out = socket.getOutputStream();
            out.write(head(method, uri, headers, body.length));
            out.write(body);
            out.flush();
            return HttpReply.from(new BufferedInputStream(socket.getInputStream()), patience);
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(
            String method, URI uri, Map<String, List<String>> headers, int length) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
        line(head, "Host", uri.getRawAuthority());
        line(head, "Connection", "close");
        line(head, "Content-Length", String.valueOf(length));
        headers.forEach((name, values) -> ours(head, name, values));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void ours(StringBuilder head, String name, List<String> values) {
        if (!List.of("host", "connection", "content-length", "transfer-encoding")
                .contains(name.toLowerCase(Locale.ROOT))) {
            line(head, name, String.join(", ", values));
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value.replaceAll("[\r\n]", " ")).append("\r\n");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "shop-deadlines");
        thread.setDaemon(true);
        return thread;
    }
}
