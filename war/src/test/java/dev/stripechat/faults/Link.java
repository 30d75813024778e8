package dev.stripechat.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** One connection through the proxy, and what goes wrong on it. */
final class Link {

    private final Socket client;
    private final Socket server;
    private final Tally tally;
    private final ByteArrayOutputStream swallowed = new ByteArrayOutputStream();
    private volatile Cut cut = Cut.NONE;
    private volatile boolean deafUp;
    private volatile boolean deafDown;
    private volatile long stalledUntil;
    private volatile boolean ended;

    Link(Socket client, Socket server, Tally tally) {
        this.client = client;
        this.server = server;
        this.tally = tally;
    }

    void open() {
        Threads.daemon("link up", this::up);
        Threads.daemon("link down", this::down);
    }

    boolean isOpen() {
        return !ended;
    }

    /** For the next bytes that go up. */
    void arm(Cut next) {
        cut = next;
    }

    /** Both ways look open, and nothing gets through on one of them any more. */
    void goDeaf(boolean upwards) {
        if (upwards) {
            deafUp = true;
        } else {
            deafDown = true;
        }
    }

    /** Nothing gets through for a while; nothing is lost. */
    void stall(long millis) {
        stalledUntil = System.nanoTime() + millis * 1_000_000;
    }

    /** Ends it without a word on both sides. */
    void reset() {
        ended = true;
        abort(client);
        abort(server);
    }

    private void up() {
        byte[] bytes = new byte[16_384];
        try (InputStream in = client.getInputStream()) {
            OutputStream out = server.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (cut.kind() == Cut.Kind.BEFORE) {
                    tally.count(cut.what() + " cut before");
                    reset();
                    return;
                }
                waitOut();
                if (!deafUp) {
                    out.write(bytes, 0, n);
                }
            }
        } catch (IOException broken) {
            reset();
        }
        hangUp();
    }

    private void down() {
        byte[] bytes = new byte[16_384];
        try (InputStream in = server.getInputStream()) {
            OutputStream out = client.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                waitOut();
                if (cut.kind() == Cut.Kind.AFTER) {
                    swallow(bytes, n);
                } else if (!deafDown) {
                    out.write(bytes, 0, n);
                }
            }
        } catch (IOException broken) {
            reset();
        }
        hangUp();
    }

    private void swallow(byte[] bytes, int n) {
        swallowed.write(bytes, 0, n);
        String answer = swallowed.toString(StandardCharsets.UTF_8);
        if (answer.contains(cut.id())) {
            if (!answer.contains("\"refused\"")) {
                tally.count(cut.what() + " cut after");
            }
            reset();
        }
    }

    /** A server does not learn that the browser behind a dead line has gone. */
    private void hangUp() {
        if (deafUp && !server.isClosed()) {
            deafDown = true;
        } else {
            reset();
        }
    }

    private void waitOut() {
        for (long left = left(); left > 0; left = left()) {
            LockSupport.parkNanos(left);
        }
    }

    private long left() {
        return ended ? 0 : stalledUntil - System.nanoTime();
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException already) {
            return;
        }
    }
}
