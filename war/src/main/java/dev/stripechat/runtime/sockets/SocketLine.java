package dev.stripechat.runtime.sockets;

import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The way to a browser over a WebSocket. That the container has taken a frame says nothing: megabytes fit into the buffers
 * below it, whether anybody reads or not. So after each stretch of frames it asks by a ping, which every browser answers by
 * itself when it has come to it (RFC 6455, section 5.5.2), and nothing more is sent until then. What to answer cannot be
 * guessed.
 */
final class SocketLine implements Outgoing.Line {

    private static final int STRETCH = 32 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Wire wire;
    private final Session session;
    private final Runnable gone;
    private int unread;
    private long question;
    private boolean listens;
    private Optional<Runnable> held = Optional.empty();

    SocketLine(Wire wire, Session session, Runnable gone) {
        this.wire = wire;
        this.session = session;
        this.gone = gone;
    }

    @Override
    public void send(Frame frame, Runnable through) {
        wire.send(session, frame, endsStretch(frame, through) ? this::ask : through);
    }

    private synchronized boolean endsStretch(Frame frame, Runnable through) {
        unread += frame.text().length();
        boolean ends = unread > STRETCH;
        if (ends) {
            unread = 0;
            held = Optional.of(through);
        }
        return ends;
    }

    private void ask() {
        if (isFirst()) {
            wire.hearAnswers(session, this::answered);
        }
        wire.ask(session, ByteBuffer.allocate(Long.BYTES).putLong(next()).flip());
    }

    private synchronized boolean isFirst() {
        boolean first = !listens;
        listens = true;
        return first;
    }

    private synchronized long next() {
        question = RANDOM.nextLong();
        return question;
    }

    private void answered(ByteBuffer answer) {
        if (answer.remaining() == Long.BYTES) {
            released(answer.getLong()).ifPresent(Runnable::run);
        }
    }

    private synchronized Optional<Runnable> released(long answer) {
        if (answer != question) {
            return Optional.empty();
        }
        Optional<Runnable> released = held;
        held = Optional.empty();
        return released;
    }

    /** What is to be done for the browser is done even if it never hears of the end. */
    @Override
    public void cut() {
        gone.run();
        wire.close(session, CloseCode.TOO_SLOW);
    }

    @Override
    public void end() {
        wire.close(session, CloseCode.TOKEN);
    }
}
