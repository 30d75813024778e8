package dev.stripechat.runtime.sockets;

import jakarta.websocket.Session;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the idle timers away from a session of Tyrus. Even without a time limit it starts one with every frame, in either
 * direction, through the container's managed executor, which searches every jar for what to carry over to the other
 * thread: a fifth of the work of a message, and memory for each open socket ({@code docs/benchmarks.md}). There is no
 * switch for it.
 */
final class IdleTimers {

    private static final Logger LOG = LoggerFactory.getLogger(IdleTimers.class);
    private static final ScheduledExecutorService NONE = takesNothing();
    private static final ClassValue<Optional<Field>> TIMERS =
            new ClassValue<>() {
                @Override
                protected Optional<Field> computeValue(Class<?> type) {
                    return timers(type);
                }
            };

    private IdleTimers() {}

    /** From now on it starts none. Sessions of another implementation stay as they are. */
    static void off(Session session) {
        TIMERS.get(session.getClass()).ifPresent(field -> set(field, session));
    }

    private static void set(Field field, Session session) {
        try {
            field.set(session, NONE);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Field> timers(Class<?> type) {
        try {
            Field field = type.getDeclaredField("service");
            field.setAccessible(true);
            return Optional.of(field).filter(f -> f.getType() == ScheduledExecutorService.class);
        } catch (NoSuchFieldException | RuntimeException other) {
            LOG.warn("idle timers of sockets stay on, which costs time: {}", other.toString());
            return Optional.empty();
        }
    }

    /** Takes every order and carries out none. */
    private static ScheduledExecutorService takesNothing() {
        ScheduledThreadPoolExecutor none =
                new ScheduledThreadPoolExecutor(0, new ThreadPoolExecutor.DiscardPolicy());
        none.shutdown();
        return none;
    }
}
