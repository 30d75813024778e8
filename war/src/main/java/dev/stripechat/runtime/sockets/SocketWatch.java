package dev.stripechat.runtime.sockets;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.Timers;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes sockets that have not proved who they are within five seconds, those that are silent for longer than any heartbeat
 * (browsers let a page that has been hidden for five minutes speak once a minute), and those that do not read. The
 * container's own idle timeout is not used: its cancelled timers were seen to fire and close sockets that had just
 * spoken.
 */
@ApplicationScoped
public class SocketWatch {

    /** So long a socket that has proved who it is may say nothing. */
    public static final Duration SILENCE = Duration.ofSeconds(150);

    private static final Logger LOG = LoggerFactory.getLogger(SocketWatch.class);
    private static final Duration HELLO = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Map<Session, Watched> open = new ConcurrentHashMap<>();
    private final Wire wire;

    /** When a socket is closed if nothing more is heard, and why; and what is on its way to it. */
    private record Watched(Outgoing out, long nanoTime, CloseCode code) {

        static Watched of(Outgoing out, Duration time, CloseCode code) {
            return new Watched(out, System.nanoTime() + time.toNanos(), code);
        }

        Watched proved() {
            return of(out, SILENCE, CloseCode.SILENT);
        }

        boolean isOver() {
            return System.nanoTime() - nanoTime > 0;
        }
    }

    protected SocketWatch() {
        this(new Wire(new StrictJson()));
    }

    @Inject
    SocketWatch(Wire wire) {
        this.wire = wire;
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started,
            Timers timers)
            throws NamingException {
        timers.every(LOOK, this::look);
    }

    /** A socket was opened, with what goes out to it: it has five seconds to say who it is. */
    public void opened(Session session, Outgoing out) {
        IdleTimers.off(session);
        open.put(session, Watched.of(out, HELLO, CloseCode.NO_HELLO));
    }

    /** It has proved who it is: from now on a heartbeat is enough. */
    public void proved(Session session) {
        open.computeIfPresent(session, (known, watched) -> watched.proved());
    }

    /** It has sent something. */
    public void heard(Session session) {
        open.computeIfPresent(
                session,
                (known, watched) ->
                        watched.code() == CloseCode.SILENT ? watched.proved() : watched);
    }

    /** It is closed. */
    public void closed(Session session) {
        open.remove(session);
    }

    private void look() {
        open.forEach(this::look);
    }

    /** One socket that cannot be closed must not end the watch for all. */
    private void look(Session session, Watched watched) {
        try {
            if (watched.isOver()) {
                closed(session);
                wire.close(session, watched.code());
            } else {
                watched.out().cutIfStuck();
            }
        } catch (RuntimeException failed) {
            LOG.warn("a socket could not be closed", failed);
        }
    }
}
