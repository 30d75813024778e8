package dev.stripechat.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One WebSocket of the load generator, with as little work as can be: the generator is not what is measured. */
final class Line {

    private static final int FIN_TEXT = 0x81;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 0x8a;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final SocketChannel channel;
    private final Ear ear;
    private byte[] rest = {};
    private boolean upgraded;

    /** Who listens to it. */
    interface Ear {

        /** The server has agreed to speak WebSocket. */
        void upgraded(Line line);

        /** It has sent a frame. */
        void heard(String frame);
    }

    Line(SocketChannel channel, Ear ear) {
        this.channel = channel;
        this.ear = ear;
    }

    void say(String text) {
        send(FIN_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int kind, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) kind);
        if (payload.length < SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | SHORT)).putShort((short) payload.length);
        }
        // a mask of zeros changes nothing
        frame.putInt(0).put(payload).flip();
        write(frame);
    }

    void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Reads what is there, by way of a buffer that all share. */
    void read(ByteBuffer shared) throws IOException {
        shared.clear().put(rest);
        if (channel.read(shared) < 0) {
            throw new EOFException("the server has closed a WebSocket");
        }
        shared.flip();
        if (upgraded || upgrade(shared)) {
            while (frame(shared)) {
                continue;
            }
        }
        rest = new byte[shared.remaining()];
        shared.get(rest);
    }

    private boolean upgrade(ByteBuffer bytes) {
        String head = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("no WebSocket: " + head.lines().findFirst());
        }
        bytes.position(bytes.position() + end + 4);
        upgraded = true;
        ear.upgraded(this);
        return true;
    }

    /** Takes one frame, if all of it has come. */
    private boolean frame(ByteBuffer bytes) {
        ByteBuffer look = bytes.duplicate();
        if (look.remaining() < 4) {
            return false;
        }
        int kind = look.get() & 0x0f;
        int length = look.get() & 0x7f;
        if (length == SHORT) {
            length = look.getShort() & 0xffff;
        } else if (length == LONG) {
            throw new IllegalStateException("a frame of more than 64 KiB");
        }
        if (look.remaining() < length) {
            return false;
        }
        byte[] payload = new byte[length];
        look.get(payload);
        bytes.position(look.position());
        take(kind, payload);
        return true;
    }

    private void take(int kind, byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        if (kind == CLOSE) {
            throw new IllegalStateException("the server closes a WebSocket: " + text);
        }
        if (kind == PING) {
            send(PONG, payload);
        }
        if (kind == TEXT) {
            ear.heard(text);
        }
    }
}
