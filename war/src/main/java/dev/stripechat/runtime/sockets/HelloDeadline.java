package dev.stripechat.runtime.sockets;

import dev.stripechat.runtime.StartOrder;
import dev.stripechat.runtime.web.StrictJson;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes sockets that have not proved who they are within five seconds. */
@ApplicationScoped
public class HelloDeadline {

    private static final Logger LOG = LoggerFactory.getLogger(HelloDeadline.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 500;

    private final Map<Session, Long> silent = new ConcurrentHashMap<>();
    private final Wire wire;

    protected HelloDeadline() {
        this(new Wire(new StrictJson()));
    }

    @Inject
    HelloDeadline(Wire wire) {
        this.wire = wire;
    }

    void start(
            @Observes @Priority(StartOrder.JOBS) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        ManagedScheduledExecutorService timer =
                InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
        timer.scheduleWithFixedDelay(
                this::closeSilent, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A socket was opened: its time runs. */
    public void opened(Session session) {
        silent.put(session, System.nanoTime());
    }

    /** It has proved who it is, or is closed. */
    public void settled(Session session) {
        silent.remove(session);
    }

    private void closeSilent() {
        long latest = System.nanoTime() - PATIENCE.toNanos();
        silent.forEach(
                (session, opened) -> {
                    if (opened - latest < 0) {
                        closeLate(session);
                    }
                });
    }

    /** One socket that cannot be closed must not end the timer for all. */
    private void closeLate(Session session) {
        settled(session);
        try {
            wire.close(session, CloseCode.NO_HELLO);
        } catch (RuntimeException failed) {
            LOG.warn("a silent socket could not be closed", failed);
        }
    }
}
