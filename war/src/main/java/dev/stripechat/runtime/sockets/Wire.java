package dev.stripechat.runtime.sockets;

import dev.stripechat.runtime.database.DatabaseAway;
import dev.stripechat.runtime.metrics.Tally;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends frames and closes sockets. A browser that is gone is no failure of ours. */
@Dependent
public class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int MAX_FRAME = 32 * 1024;

    private final StrictJson json;

    @Inject
    public Wire(StrictJson json) {
        this.json = json;
    }

    /**
     * Sets the limits of a socket just opened, and gives the way to send; {@link SocketWatch} ends those that are silent.
     *
     * @param cut what else is to be done when the browser reads too slowly and is cut off
     */
    public Outgoing opened(Session session, Runnable cut) {
        session.setMaxTextMessageBufferSize(MAX_FRAME);
        session.setMaxBinaryMessageBufferSize(1);
        session.setMaxIdleTimeout(0);
        return new Outgoing(new SocketLine(this, session, cut));
    }

    /** A record as JSON that brings no message. */
    public Frame frame(Object content) {
        return new Frame(0, json.jsonb().toJson(content));
    }

    void send(Session session, Frame frame, Runnable through) {
        try {
            if (session.isOpen()) {
                session.getAsyncRemote()
                        .sendText(
                                frame.text(),
                                result -> {
                                    if (result.isOK()) {
                                        through.run();
                                    }
                                });
            }
        } catch (IllegalStateException | IllegalArgumentException gone) {
            LOG.debug("a socket closed while we were sending: {}", gone.toString());
        }
    }

    /** Sends a ping. */
    void ask(Session session, ByteBuffer question) {
        try {
            session.getAsyncRemote().sendPing(question);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a socket closed while we were asking: {}", gone.toString());
        }
    }

    /** From now on it is told of the answers to pings: only who is asked needs to listen, most sockets never are. */
    void hearAnswers(Session session, Consumer<ByteBuffer> answered) {
        try {
            session.addMessageHandler(
                    PongMessage.class, pong -> answered.accept(pong.getApplicationData()));
        } catch (IllegalStateException gone) {
            LOG.debug("a socket closed before we could ask: {}", gone.toString());
        }
    }

    /** Something went wrong on a socket: it is closed and counted, and the browser comes back. */
    public void failed(Session session, Throwable failure, Tally tally) {
        boolean isAway = DatabaseAway.isBehind(failure);
        tally.count("refusals", isAway ? "database_away" : "failure");
        if (isAway) {
            LOG.warn("a socket is closed: the database is away");
        } else {
            LOG.warn("socket failed", failure);
        }
        close(session, CloseCode.FAILURE);
    }

    /** Closes with a code of {@code docs/wire.md}. */
    public void close(Session session, CloseCode code) {
        try {
            session.close(
                    new CloseReason(
                            CloseReason.CloseCodes.getCloseCode(code.number()), code.words()));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a socket was closed already: {}", gone.toString());
        }
    }
}
