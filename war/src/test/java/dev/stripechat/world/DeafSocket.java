package dev.stripechat.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket by hand (RFC 6455, section 5.2) that reads nothing. */
public final class DeafSocket implements AutoCloseable {

    private static final int SMALL = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;

    private final Socket socket = new Socket();

    private DeafSocket() {}

    public static DeafSocket open(URI server, String path, String origin) {
        DeafSocket opened = new DeafSocket();
        try {
            opened.socket.setReceiveBufferSize(SMALL);
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

    /** Sends a frame of 126 bytes at least, masked with zeros. */
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

    /** Waits until the server has closed it: what is sent to it then comes back as an error. */
    public void awaitClosed(String text) {
        Eventually.within(PATIENCE, () -> "the server keeps it open", () -> !takes(text));
    }

    private boolean takes(String text) {
        try {
            send(text);
            return true;
        } catch (UncheckedIOException closed) {
            return false;
        }
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
