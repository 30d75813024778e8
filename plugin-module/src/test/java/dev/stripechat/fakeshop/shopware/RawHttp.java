package dev.stripechat.fakeshop.shopware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests byte by byte as they were written: nothing between the shop and the wire may encode an address anew. */
final class RawHttp {

    private static final Pattern URL = Pattern.compile("http://([^/:?#]+)(?::(\\d+))?([^#]*)");
    private static final int LONGEST = 4_000_000;

    private RawHttp() {}

    /** How long a connection may take, and all of it. */
    record Patience(Duration connect, Duration total) {

        static Patience seconds(int connect, int total) {
            return new Patience(Duration.ofSeconds(connect), Duration.ofSeconds(total));
        }

        Patience dividedBy(int part) {
            return new Patience(connect.dividedBy(part), total.dividedBy(part));
        }
    }

    /** Nobody answered, told in curl's words. */
    static final class Silence extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Silence(String message) {
            super(message);
        }
    }

    static HttpReply send(
            String method,
            String url,
            Map<String, String> headers,
            byte[] body,
            Patience patience) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new Silence("cURL error 3: URL rejected (see libcurl-errors) for " + url);
        }
        String port = parts.group(2);
        InetSocketAddress place =
                new InetSocketAddress(parts.group(1), port == null ? 80 : Integer.parseInt(port));
        String host = parts.group(1) + (port == null ? "" : ":" + port);
        String path = parts.group(3).startsWith("/") ? parts.group(3) : "/" + parts.group(3);
        byte[] head = head(method + " " + path, host, headers, body.length);
        return exchange(place, head, body, patience, url);
    }

    private static byte[] head(String line, String host, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (!line.startsWith("GET ")) {
            head.append("Content-Length: " + length + "\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpReply exchange(
            InetSocketAddress place, byte[] head, byte[] body, Patience patience, String url) {
        long end = System.nanoTime() + patience.total().toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(place, (int) patience.connect().toMillis());
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return HttpReply.of(everything(socket, end));
        } catch (InterruptedIOException late) {
            throw new Silence("cURL error 28: Operation timed out for " + url);
        } catch (IOException gone) {
            throw new Silence("cURL error 7: Failed to connect or no answer for " + url);
        }
    }

    private static byte[] everything(Socket socket, long end) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[8192];
        while (!HttpReply.isWhole(all.toByteArray()) && all.size() < LONGEST) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) left);
            int count = in.read(part);
            if (count < 0) {
                break;
            }
            all.write(part, 0, count);
        }
        return all.toByteArray();
    }
}
