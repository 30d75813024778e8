package dev.stripechat.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket at the client's side, no more of RFC 6455 than the test needs. */
final class Frames implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};

    private final Socket socket;
    private final Link link;
    private final InputStream in;
    private final OutputStream out;

    private Frames(FaultProxy.Dialled dialled) throws IOException {
        this.socket = dialled.socket();
        this.link = dialled.link();
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    static Frames open(Wire wire, String path) throws IOException {
        Frames frames = new Frames(wire.proxy().dial(LONGEST_SILENCE));
        try {
            String upgrade =
                    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
            frames.socket.setSoTimeout(9_000);
            frames.out.write(wire.request(Wire.Ask.get(path, ""), upgrade));
            int status = Wire.Head.read(frames.in).status();
            if (status != 101) {
                throw new IOException("no socket: " + status);
            }
            frames.socket.setSoTimeout((int) LONGEST_SILENCE.toMillis());
            return frames;
        } catch (IOException broken) {
            frames.close();
            throw broken;
        }
    }

    Link link() {
        return link;
    }

    void send(String text, Cut cut) throws IOException {
        link.arm(cut);
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next text. */
    String next() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (true) {
            int first = octet();
            byte[] payload = in.readNBytes(length(octet() & 0x7f));
            int kind = first & 0x0f;
            if (kind == CLOSE) {
                throw new EOFException("closed by the server: " + code(payload));
            } else if (kind == PING) {
                write(PONG, payload);
            } else if (kind != PONG) {
                text.write(payload);
                if ((first & 0x80) != 0) {
                    return text.toString(StandardCharsets.UTF_8);
                }
            }
        }
    }

    private static int code(byte[] payload) {
        return payload.length < 2 ? 0 : ByteBuffer.wrap(payload).getShort();
    }

    private int length(int small) throws IOException {
        if (small < 126) {
            return small;
        }
        int bytes = small == 126 ? 2 : 8;
        int length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | octet();
        }
        return length;
    }

    private int octet() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the line is dead");
        }
        return next;
    }

    private synchronized void write(int kind, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | kind));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        out.write(frame.array(), 0, frame.position());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            return;
        }
    }
}
