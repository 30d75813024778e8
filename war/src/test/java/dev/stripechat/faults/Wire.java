package dev.stripechat.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a client of the test gets to the server: always through the proxy, and it knows by which link. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final FaultProxy proxy;
    private final String origin;

    /**
     * Of a page.
     *
     * @param origin of the page
     */
    Wire(FaultProxy proxy, String origin) {
        this.proxy = proxy;
        this.origin = origin;
    }

    String origin() {
        return origin;
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }
    }

    /** A request, still to be sent. */
    record Ask(String method, String path, String bearer, String body) {

        static Ask get(String path, String bearer) {
            return new Ask("GET", path, bearer, "");
        }

        static Ask post(String path, String bearer, String body) {
            return new Ask("POST", path, bearer, body);
        }
    }

    Answer call(Ask ask) throws IOException {
        return call(ask, Cut.NONE, "");
    }

    /**
     * One request by a line of its own.
     *
     * @param header one more, or empty
     */
    Answer call(Ask ask, Cut cut, String header) throws IOException {
        FaultProxy.Dialled dialled = proxy.dial(PATIENCE);
        try (Socket socket = dialled.socket()) {
            dialled.link().arm(cut);
            socket.getOutputStream().write(request(ask, header));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Head head = Head.read(in);
            String body = new String(head.body(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(head.status(), head.headers(), body);
        }
    }

    byte[] request(Ask ask, String header) {
        byte[] body = ask.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder();
        head.append(ask.method()).append(' ').append(ask.path()).append(" HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1:").append(proxy.port()).append("\r\n");
        head.append("Origin: ").append(origin).append("\r\n");
        head.append(header.isEmpty() ? "" : header + "\r\n");
        head.append(ask.bearer().isEmpty() ? "" : "Authorization: Bearer " + ask.bearer() + "\r\n");
        if (ask.method().equals("POST")) {
            head.append("Content-Type: application/json\r\n");
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append(header.startsWith("Upgrade") ? "\r\n" : "Connection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** Status and headers of an answer. */
    record Head(int status, Map<String, String> headers) {

        static Head read(InputStream in) throws IOException {
            String[] first = line(in).split(" ");
            if (first.length < 2) {
                throw new EOFException("no answer");
            }
            Map<String, String> headers = new HashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return new Head(Integer.parseInt(first[1]), headers);
        }

        InputStream body(InputStream in) throws IOException {
            if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
                return new Chunks(in);
            }
            String length = headers.get("content-length");
            if (length == null) {
                return status == 204 ? InputStream.nullInputStream() : in;
            }
            byte[] body = in.readNBytes(Integer.parseInt(length));
            if (body.length < Integer.parseInt(length)) {
                throw new EOFException("half an answer");
            }
            return new java.io.ByteArrayInputStream(body);
        }
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the line is dead");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
