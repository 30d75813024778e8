package dev.stripechat.runtime.sockets;

import dev.stripechat.runtime.web.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends frames and closes sockets. A browser that is gone is no failure of ours. */
@Dependent
public class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long SEND_TIMEOUT_MILLIS = 10_000;
    private static final int MAX_FRAME = 32 * 1024;

    private final StrictJson json;

    @Inject
    public Wire(StrictJson json) {
        this.json = json;
    }

    /** Sets the limits of a socket just opened; {@link SocketWatch} ends those that are silent. */
    public void limit(Session session) {
        session.setMaxTextMessageBufferSize(MAX_FRAME);
        session.setMaxBinaryMessageBufferSize(1);
        session.setMaxIdleTimeout(0);
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
    }

    /** Sends a record as JSON, without waiting. */
    public void send(Session session, Object frame) {
        try {
            if (session.isOpen()) {
                session.getAsyncRemote().sendText(json.jsonb().toJson(frame));
            }
        } catch (IllegalStateException | IllegalArgumentException gone) {
            LOG.debug("a socket closed while we were sending: {}", gone.toString());
        }
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
