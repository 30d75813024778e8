package dev.stripechat.world;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand (RFC 6455, section 5.2) that reads nothing until it is told to. */
public final class DeafSocket implements AutoCloseable {

    private static final int SMALL = 4096;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;

    private final Socket socket = new Socket();

    private DeafSocket() {}

    public static DeafSocket open(URI server, String path, String origin) {
        DeafSocket opened = new DeafSocket();
        try {
            opened.socket.setReceiveBufferSize(SMALL);
            opened.socket.setSoTimeout(PATIENCE_MILLIS);
            opened.socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            opened.shakesHands(server, path, origin);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shakesHands(URI server, String path, String origin) throws IOException {
        String head =
                String.join(
                        "\r\n",
                        "GET " + path + " HTTP/1.1",
                        "Host: " + server.getAuthority(),
                        "Origin: " + origin,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "",
                        "");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new AssertionError(answer.toString());
        }
    }

    /** Sends a frame, masked with zeros. */
    public void send(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        frame.write(MASKED | 126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(new byte[4], 0, 4);
        frame.write(payload, 0, payload.length);
        try {
            OutputStream out = socket.getOutputStream();
            frame.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what has come, up to the close frame, and gives its code. */
    public int readsToTheEnd() {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] payload = in.readNBytes(length(in));
                if (kind == CLOSE) {
                    return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            return in.readUnsignedShort();
        }
        return length == 127 ? (int) in.readLong() : length;
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
