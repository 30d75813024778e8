package dev.stripechat.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A browser by hand that reads nothing of what it is sent, until the end. */
public final class Deaf implements AutoCloseable {

    private static final int SMALL = 4096;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int LONG = 126;

    private final Socket socket = new Socket();

    /** What it finds when it reads after all: the frames, and the code of the end; 0 if there was none. */
    public record Heard(List<JsonObject> frames, int code) {}

    private Deaf(URI server, String head) {
        try {
            socket.setReceiveBufferSize(SMALL);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            String host = "Host: " + server.getAuthority() + "\r\n";
            socket.getOutputStream()
                    .write((head + host + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a WebSocket (RFC 6455, sections 4.1 and 5.2). */
    public static Deaf socket(URI server, String path, String origin) {
        Deaf opened =
                new Deaf(
                        server,
                        ("GET %s HTTP/1.1\r\nOrigin: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")
                                .formatted(path, origin));
        String head = opened.head();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new AssertionError(head);
        }
        return opened;
    }

    /** With a stream of events. */
    public static Deaf stream(URI server, TestShop shop, String token) {
        return new Deaf(
                server,
                ("GET /api/v1/widget/%s/stream?after=0 HTTP/1.1\r\nOrigin: %s\r\n"
                                + "Authorization: Bearer %s\r\nConnection: close\r\n")
                        .formatted(shop.id(), shop.origin(), token));
    }

    /** The head of the answer, octet by octet: what comes after it stays where it is. */
    private String head() {
        try {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says something over the WebSocket, masked with zeros. */
    public void says(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (FIN | TEXT));
        if (payload.length < LONG) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | LONG)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload);
        try {
            socket.getOutputStream().write(frame.array(), 0, frame.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the WebSocket to the end, which must have been made by the server. */
    public Heard readsSocket() {
        ByteBuffer bytes = ByteBuffer.wrap(rest());
        List<JsonObject> frames = new ArrayList<>();
        int code = 0;
        while (bytes.hasRemaining()) {
            int kind = bytes.get() & 0xf;
            byte[] payload = new byte[length(bytes)];
            bytes.get(payload);
            if (kind == TEXT) {
                frames.add(json(new String(payload, StandardCharsets.UTF_8)));
            } else if (kind == CLOSE) {
                code = ByteBuffer.wrap(payload).getShort();
            }
        }
        return new Heard(frames, code);
    }

    private static int length(ByteBuffer bytes) {
        int small = bytes.get() & 0x7f;
        if (small < LONG) {
            return small;
        }
        return small == LONG ? bytes.getShort() & 0xffff : (int) bytes.getLong();
    }

    /** Reads the stream to the end, which must have been made by the server. */
    public Heard readsStream() {
        head();
        List<JsonObject> frames =
                withoutChunks(new String(rest(), StandardCharsets.ISO_8859_1))
                        .lines()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> json(line.substring("data: ".length())))
                        .toList();
        return new Heard(frames, 0);
    }

    private static String withoutChunks(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, lineEnd), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + length);
            at = lineEnd + 2 + length + 2;
        }
    }

    private byte[] rest() {
        try {
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(rest);
            return rest.toByteArray();
        } catch (IOException open) {
            throw new UncheckedIOException("the server keeps it open", open);
        }
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
