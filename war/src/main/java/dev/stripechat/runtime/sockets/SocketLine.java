package dev.stripechat.runtime.sockets;

import jakarta.websocket.Session;

/** The way to a browser over a WebSocket. */
final class SocketLine implements Outgoing.Line {

    private final Wire wire;
    private final Session session;
    private final Runnable gone;

    SocketLine(Wire wire, Session session, Runnable gone) {
        this.wire = wire;
        this.session = session;
        this.gone = gone;
    }

    @Override
    public void send(Frame frame, Runnable through) {
        wire.send(session, frame, through);
    }

    /** The container says so only when its own queue has gone out, which may be never. */
    @Override
    public void cut() {
        gone.run();
        wire.close(session, CloseCode.TOO_SLOW);
    }
}
